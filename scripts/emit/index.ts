import type { Api } from "../model/index.ts";
import { emitCli } from "./cli.ts";
import { emitClient, emitSnake } from "./client.ts";
import { emitCodecs } from "./codecs.ts";
import type { EmitContext } from "./context.ts";
import { emitOperations } from "./operations.ts";
import { emitSchemas } from "./schemas.ts";
import { emitSnakeOperations } from "./snake-operations.ts";
import { emitEntry, emitReadme, emitSnakeEntry } from "./standalone.ts";
import { emitSnakeTypes, emitTypes } from "./types.ts";

export type { EmitContext } from "./context.ts";

/** Emits one file. Pure. */
export type Emit = (api: Api, context: EmitContext) => string;

/** The files of a client, in the order in which they are written. */
export const emitters: Readonly<Record<string, Emit>> = {
  "types.ts": emitTypes,
  "operations.ts": emitOperations,
  "client.ts": emitClient,
  "schemas.ts": emitSchemas,
  "snake-types.ts": emitSnakeTypes,
  "codecs.ts": emitCodecs,
  "snake-operations.ts": emitSnakeOperations,
  "snake.ts": emitSnake,
  "cli.ts": emitCli,
};

/** The files of a standalone client, beside the handwritten layer in `core/`. */
export const standaloneEmitters: Readonly<Record<string, Emit>> = {
  "index.ts": emitEntry,
  "snake.ts": emitSnakeEntry,
  "types.ts": emitTypes,
  "operations.ts": emitOperations,
  "client.ts": emitClient,
  "snake-types.ts": emitSnakeTypes,
  "codecs.ts": emitCodecs,
  "snake-operations.ts": emitSnakeOperations,
  "snake-client.ts": emitSnake,
  "README.md": emitReadme,
};
