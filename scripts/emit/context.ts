/** Emitter options. */
export interface EmitContext {
  /** The path of the hand layer, relative to the output folder: `../src/core`. */
  readonly core: string;
  /** The extension of imports. */
  readonly extension: ".ts" | ".js";
  /** The variable of the client in examples. Default: `api`. */
  readonly client?: string;
}
