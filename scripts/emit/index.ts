import { emitCli } from "./cli.ts";
import { emitClient, emitSnake } from "./client.ts";
import { emitCodecs } from "./codecs.ts";
import type { Emit } from "./context.ts";
import { emitOperations } from "./operations.ts";
import { emitSchemas } from "./schemas.ts";
import { emitSnakeOperations } from "./snake-operations.ts";
import { emitSnakeTypes, emitTypes } from "./types.ts";

export type { Emit, EmitContext } from "./context.ts";
export { literal, oneLine } from "./text.ts";

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
};

/** The files that only the project's own client has. */
export const ownEmitters: Readonly<Record<string, Emit>> = { "cli.ts": emitCli };
