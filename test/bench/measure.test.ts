import { expect, test } from "vitest";
import { compare, interleave, quantile, table } from "./measure.ts";

test("the median is the middle value, or the mean of the two middle values, in any order", () => {
  expect(quantile([3, 1, 2], 0.5)).toBe(2);
  expect(quantile([10, 4, 1, 2], 0.5)).toBe(3);
  expect(quantile([0, 10, 20, 30], 0.25)).toBe(7.5);
});

test("a figure is the lower quartile, so that a slow round does not change it", () => {
  const samples = { fetch: [10, 900, 10, 10, 10], ours: [12, 12, 13, 12, 1080] };
  const row = compare("a call", "µs", samples, "fetch", { of: "ratio", most: 1.2 });
  expect(row.ours).toEqual({ name: "ours", value: 12, median: 12, ratio: 1.2 });
  expect(row.rivals).toEqual([{ name: "fetch", value: 10, median: 10, ratio: 1 }]);
  expect([row.judged, row.met]).toEqual([1.2, true]);
});

test("a limit applies to the figure, its ratio or its difference", () => {
  const samples = { other: [100], ours: [130] };
  const met = (of: "value" | "ratio" | "difference", most: number) =>
    compare("a", "ms", samples, "other", { of, most }).met;
  expect([met("value", 130), met("value", 129)]).toEqual([true, false]);
  expect([met("ratio", 1.3), met("ratio", 1.29)]).toEqual([true, false]);
  expect([met("difference", 30), met("difference", 29)]).toEqual([true, false]);
});

test("a table has one line per row, with the first rival first and the others by name", () => {
  const samples = { zeta: [40], fetch: [10], ours: [13.04], beta: [20] };
  const rows = [
    compare("one get", "µs", samples, "fetch", { of: "ratio", most: 1.25 }),
    compare("all of it", "B", { fetch: [2600], ours: [6034] }, "fetch", { of: "value", most: 6500 }),
    compare("a start", "ms", { fetch: [50], ours: [70] }, "fetch", { of: "difference", most: 30 }),
  ];
  expect(
    table([{ bench: "call", rows }])
      .split("\n")
      .slice(2),
  ).toEqual([
    "| call | one get | 13 µs | fetch 10 (1.00), beta 20 (2.00), zeta 40 (4.00) | 1.30 × | ≤ 1.25 × | missed |",
    "| call | all of it | 6,034 B | fetch 2,600 (1.00) | 2.32 × | ≤ 6,500 B | met |",
    "| call | a start | 70 ms | fetch 50 (1.00) | 20 ms more | ≤ 30 ms more | met |",
  ]);
});

test("every contender runs equally often in every position, and warm-up rounds are not counted", async () => {
  const turns: string[] = [];
  const contenders = Object.fromEntries(["a", "b", "c"].map((name) => [name, async () => void turns.push(name)]));
  const samples = await interleave(contenders, 6);
  expect(Object.values(samples).map(({ length }) => length)).toEqual([6, 6, 6]);
  expect(turns).toHaveLength(3 * (1 + 6));
  const places = turns.slice(3).map((name, turn) => `${name}${turn % 3}`);
  for (const place of ["a0", "a1", "a2", "b0", "b1", "b2", "c0", "c1", "c2"]) {
    expect(places.filter((other) => other === place)).toHaveLength(2);
  }
});

test("a contender may report its own time", async () => {
  expect(await interleave({ ours: async () => 7 }, 2)).toEqual({ ours: [7, 7] });
});

test("an error names the contender that was not measured", () => {
  expect(() => compare("a", "ms", { fetch: [], ours: [1] }, "fetch", { of: "ratio", most: 1 })).toThrow(
    "nothing was measured of fetch",
  );
});
