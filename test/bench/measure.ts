/** The functions to measure, by name; `ours` is the client. A function that returns a number has measured its own time. */
export type Contenders = Readonly<Record<string, () => Promise<unknown>>>;

/** Figures of one unit by contender. */
export type Samples = Readonly<Record<string, readonly number[]>>;

/** The limit of the figure itself, of its ratio to the first rival, or of the difference. */
export interface Reach {
  readonly of: "value" | "ratio" | "difference";
  readonly most: number;
}

/** The result of a contender. */
export interface Figure {
  readonly name: string;
  /** The lower quartile, because a busy machine only makes turns slower. */
  readonly value: number;
  readonly median: number;
  /** How many times the first rival's value it is. */
  readonly ratio: number;
}

/** A row of the table: the client and its rivals. */
export interface Row {
  readonly what: string;
  readonly unit: string;
  readonly ours: Figure;
  readonly rivals: readonly Figure[];
  readonly reach: Reach;
  /** The value that the limit applies to. */
  readonly judged: number;
  readonly met: boolean;
}

/**
 * Milliseconds of each contender, round by round. The order of the turns changes, so that a busy machine affects all
 * contenders equally. A turn should take 50 ms or more: in a shorter one, a contender pays for the garbage of another.
 * A tenth more rounds, at least one, warm up and are not counted. The clock may be {@link cpuTime}.
 */
export async function interleave(
  contenders: Contenders,
  rounds: number,
  clock: () => number = () => performance.now(),
): Promise<Samples> {
  const entries = Object.entries(contenders).map(([name, run]) => ({ name, run, times: [] as number[] }));
  for (let round = -Math.ceil(rounds / 10); round < rounds; round++) {
    for (const { run, times } of entries) {
      const start = clock();
      const measured = await run();
      if (round >= 0) times.push(typeof measured === "number" ? measured : clock() - start);
    }
    entries.reverse();
    if (round % 2 === 0) entries.push(...entries.splice(0, 1));
  }
  return Object.fromEntries(entries.map(({ name, times }) => [name, times]));
}

/** The CPU time of this process in milliseconds, for contenders that never wait on a busy machine. */
export function cpuTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Samples in another unit. */
export function scaled(samples: Samples, factor: number): Samples {
  return Object.fromEntries(
    Object.entries(samples).map(([name, values]) => [name, values.map((value) => value * factor)]),
  );
}

/** Summarizes samples: `ours` and the others, each as a ratio to `first`. */
export function compare(what: string, unit: string, samples: Samples, first: string, reach: Reach): Row {
  const base = quantile(samplesOf(samples, first), 0.25);
  const figure = (name: string): Figure => {
    const values = samplesOf(samples, name);
    const value = quantile(values, 0.25);
    return { name, value, median: quantile(values, 0.5), ratio: value / base };
  };
  const names = Object.keys(samples).filter((name) => name !== "ours" && name !== first);
  const [ours, rivals] = [figure("ours"), [first, ...names.sort()].map(figure)];
  const judged = { ...ours, difference: ours.value - base }[reach.of];
  return { what, unit, ours, rivals, reach, judged, met: judged <= reach.most };
}

function samplesOf(samples: Samples, name: string): readonly number[] {
  const values = samples[name];
  if (!values?.length) throw new Error(`nothing was measured of ${name}`);
  return values;
}

/** The value that a share of all values lies below: a half for the median, a quarter for the lower quartile. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const place = (sorted.length - 1) * share;
  const [below = Number.NaN, above = Number.NaN] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]];
  return below + (above - below) * (place - Math.floor(place));
}

/** Rows as a table in Markdown, each under the name of its bench. */
export function table(results: readonly { readonly bench: string; readonly rows: readonly Row[] }[]): string {
  const head = ["bench", "what", "ours", "rivals", "ratio", "reach", "result"];
  const lines = results.flatMap(({ bench, rows }) => rows.map((row) => [bench, ...cells(row)]));
  return [head, head.map(() => "---"), ...lines].map((line) => `| ${line.join(" | ")} |`).join("\n");
}

function cells({ what, unit, ours, rivals, reach, judged, met }: Row): string[] {
  const [most, more] = [`${shown(reach.most)} ${unit}`, reach.of === "difference"];
  return [
    what,
    `${shown(ours.value)} ${unit}`,
    rivals.map(({ name, value, ratio }) => `${name} ${shown(value)} (${ratio.toFixed(2)})`).join(", "),
    more ? `${shown(judged)} ${unit} more` : `${ours.ratio.toFixed(2)} ×`,
    reach.of === "ratio" ? `≤ ${reach.most} ×` : `≤ ${most}${more ? " more" : ""}`,
    met ? "met" : "missed",
  ];
}

function shown(value: number): string {
  return value.toLocaleString(
    "en-US",
    Math.abs(value) < 1000 ? { maximumSignificantDigits: 3 } : { maximumFractionDigits: 0 },
  );
}

/** Sends the rows of a bench to the runner. */
export function report(...rows: Row[]): void {
  if (!process.send) throw new Error("a bench runs under npm run bench");
  process.send(rows);
}
