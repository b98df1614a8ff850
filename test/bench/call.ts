import { type Calls, contendersOn } from "./contenders.ts";
import { compare, interleave, type Row, report, scaled } from "./measure.ts";
import { answerHeaders, credential, newCredential, stubFetch } from "./stub.ts";

const calls = 4000;
const text = JSON.stringify(credential(1001));

async function measure(what: string, status: number, call: (contender: Calls) => Promise<unknown>): Promise<Row> {
  const contenders = Object.entries(await contendersOn(stubFetch(text, { status, headers: answerHeaders })));
  const runs = contenders.map(([name, contender]) => [name, () => times(contender)]);
  async function times(contender: Calls): Promise<void> {
    for (let left = calls; left > 0; left--) await call(contender);
  }
  const samples = await interleave(Object.fromEntries(runs), 15);
  return compare(what, "µs", scaled(samples, 1000 / calls), "fetch", { of: "ratio", most: 1.4 });
}

report(
  await measure("one get", 200, (contender) => contender.get(1001)),
  await measure("one create", 201, (contender) => contender.create(newCredential)),
);
