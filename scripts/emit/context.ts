/** Emitter options. */
export interface EmitContext {
  /** The path of the handwritten layer, relative to the output folder, such as `../src/core`. */
  readonly core: string;
  /** The extension of imports. */
  readonly extension: ".ts" | ".js";
  /** The variable of the client in examples. Default: `api`. */
  readonly client?: string;
}
