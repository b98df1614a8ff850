import type * as civis from "civis-credentials/snake";
import { imported } from "./contenders.ts";
import { compare, interleave, type Reach, type Row, report } from "./measure.ts";
import { credential } from "./stub.ts";

const { credential: codec } = await imported<typeof civis>("../../dist/src/snake.js");
const camelcase = await imported<{ default: (value: object, options: object) => unknown }>("camelcase-keys");
const snakecase = await imported<{ default: (value: object, options: object) => unknown }>("snakecase-keys");
const humps = await imported<{ default: { decamelizeKeys: (value: object) => unknown } }>("humps");

/** The minimum duration of a turn: in a shorter one, a contender pays for the garbage of the previous one. */
const turnMs = 100;

/** Milliseconds per run, over the runs of one turn. */
async function timed(run: () => unknown): Promise<number> {
  const start = performance.now();
  let count = 0;
  let spent = 0;
  while (spent < turnMs) {
    run();
    count++;
    spent = performance.now() - start;
  }
  return spent / count;
}

/** Our codec against the parser that made the values, and against converters that know no schema. */
async function row(what: string, values: readonly object[], reach: Reach): Promise<Row> {
  const text = JSON.stringify(values);
  const camel = JSON.parse(text) as Parameters<typeof codec.toSnake>[0][];
  const snake = camel.map(codec.toSnake);
  const samples = await interleave(
    {
      "JSON.parse": () => timed(() => JSON.parse(text)),
      ours: () => timed(() => camel.map(codec.toSnake)),
      // It converts in this direction only.
      "camelcase-keys": () => timed(() => camelcase.default(snake, { deep: true })),
      "snakecase-keys": () => timed(() => snakecase.default(camel, { deep: true })),
      humps: () => timed(() => humps.default.decamelizeKeys(camel)),
    },
    15,
  );
  return compare(what, "ms", samples, "JSON.parse", reach);
}

const whole = Array.from({ length: 1000 }, (_, index) => credential(index + 1));
const others = whole.map((value, index) => {
  const { state, ...rest } = { state: null, ...value };
  return [rest, { ...value, expiresAt: null }, { ...rest, expiresAt: null }][index % 3] ?? value;
});

report(
  await row("1000 credentials to snake_case", whole, { of: "ratio", most: 0.05 }),
  await row("the same with fields missing, unknown, or both", others, { of: "ratio", most: 0.4 }),
);
