import { type Calls, contendersOn } from "./contenders.ts";
import { compare, cpuTime, interleave, type Row, report, type Samples, scaled } from "./measure.ts";
import { answerHeaders, credential, newCredential, stubFetch } from "./stub.ts";

const calls = 3000;
const rounds = 20;
const text = JSON.stringify(credential(1001));

type Call = (contender: Calls) => Promise<unknown>;

async function measure(
  what: string,
  call: Call,
  { status, most }: { readonly status: number; readonly most: number },
): Promise<Row> {
  const contenders = await contendersOn(stubFetch(text, { status, headers: answerHeaders }));
  function turns(names: readonly string[]): Promise<Samples> {
    return interleave(Object.fromEntries(names.map((name) => [name, () => turn(contenders[name])])), rounds, cpuTime);
  }
  async function turn(contender: Calls | undefined): Promise<void> {
    for (let left = calls; contender && left > 0; left--) await call(contender);
  }
  // Ky runs last, against a second run of fetch: its garbage would slow down the others.
  const { fetch: pace = [], ...light } = await turns(["fetch", "ours", "openapi-fetch", "p-retry", "redocly"]);
  const { fetch: secondPace = [], ky = [] } = await turns(["fetch", "ky"]);
  const paced = ky.map((time, round) => (time / (secondPace[round] ?? 0)) * (pace[round] ?? 0));
  const samples = scaled({ fetch: pace, ...light, ky: paced }, 1000 / calls);
  return compare(what, "µs", samples, "fetch", { of: "ratio", most });
}

report(
  await measure("one get", (contender) => contender.get(1001), { status: 200, most: 1.5 }),
  await measure("one create", (contender) => contender.create(newCredential), { status: 201, most: 1.6 }),
);
