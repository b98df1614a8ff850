import type { Api } from "../model.ts";
import { emitClient } from "./client.ts";
import { emitCodecs } from "./codecs.ts";
import { emitOperations } from "./operations.ts";
import { emitSchemas } from "./schemas.ts";
import { emitSnake } from "./snake.ts";
import { emitSnakeOperations } from "./snake-operations.ts";
import { emitTypes } from "./types.ts";

/** What an emitter needs to know besides the API. */
export interface Surroundings {
  /** Where the hand layer is, seen from the folder that is written: `../src/core`. */
  readonly core: string;
}

/** Turns the model of an API into the text of one file, and does nothing else. */
export type Emit = (api: Api, surroundings: Surroundings) => string | Promise<string>;

/** The files of a client, which any document gives, in the order in which they are written. */
export const emitters: Readonly<Record<string, Emit>> = {
  "types.ts": emitTypes,
  "operations.ts": emitOperations,
  "client.ts": emitClient,
  "schemas.ts": emitSchemas,
  "codecs.ts": emitCodecs,
  "snake-operations.ts": emitSnakeOperations,
  "snake.ts": emitSnake,
};
