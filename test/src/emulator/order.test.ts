import fc from "fast-check";
import { expect, test } from "vitest";
import { createOrder } from "../../../src/emulator/order.ts";

interface Item {
  readonly id: number;
  readonly rank: number;
}

const compare = (a: Item, b: Item): number => a.rank - b.rank || a.id - b.id;
const options = { compare, textOf: ({ rank }: Item) => `rank ${rank}` };
const ending = { name: "ending", lets: ({ rank }: Item) => String(rank).endsWith("7"), text: "7" };
const even = { name: "even", lets: ({ rank }: Item) => rank % 2 === 0 };

test("a list stays in order, and its pages and totals are right, whatever comes and goes", async () => {
  const step = fc.record({
    add: fc.boolean(),
    rank: fc.nat(50),
    at: fc.nat(),
    start: fc.nat(40),
    limit: fc.integer({ min: 1, max: 20 }),
    descending: fc.boolean(),
    filter: fc.constantFrom(undefined, even, ending),
  });
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.nat(50), { maxLength: 30 }),
      fc.array(step, { maxLength: 60 }),
      async (ranks, steps) => {
        let items: Item[] = ranks.map((rank, id) => ({ id, rank }));
        const order = createOrder(items, options);
        for (const [index, { add, rank, at, start, limit, descending, filter }] of steps.entries()) {
          const gone = items[at % Math.max(items.length, 1)];
          if (add || !gone) {
            const item = { id: 1000 + index, rank };
            items = [...items, item];
            order.add(item);
          } else {
            items = items.filter((item) => item !== gone);
            order.remove(gone);
          }
          const expected = items.filter((item) => !filter || filter.lets(item)).sort(compare);
          if (descending) expected.reverse();
          expect(await order.page({ filter, descending, start, limit })).toEqual({
            items: expected.slice(start, start + limit),
            total: expected.length,
          });
        }
      },
    ),
  );
});

test("a long list is as right as a short one, and lets others run while it is looked through", async () => {
  const items = Array.from({ length: 20_000 }, (_, id) => ({ id, rank: (id * 7919) % 20_011 }));
  const order = createOrder(items, options);
  const slow = {
    name: "slow",
    lets: (item: Item) => {
      for (let end = performance.now() + 0.002; performance.now() < end; );
      return even.lets(item);
    },
  };
  const page = order.page({ filter: slow, descending: false, start: 100, limit: 3 });
  await new Promise((resolve) => setTimeout(resolve));
  // In a pause: what is taken away from a part that has been looked at is not on the page.
  const gone = items.filter(({ rank }) => rank < 150);
  for (const item of gone) order.remove(item);
  const left = items.filter((item) => !gone.includes(item) && even.lets(item)).sort(compare);
  expect(await page).toEqual({ items: left.slice(100, 103), total: left.length });
  for (const item of items) if (!gone.includes(item)) order.remove(item);
  expect(await order.page({ filter: even, descending: true, start: 0, limit: 9 })).toEqual({ items: [], total: 0 });
  for (const item of items) order.add(item);
  const back = await order.page({ filter: undefined, descending: true, start: 19_998, limit: 9 });
  expect(back).toEqual({ items: items.toSorted(compare).slice(0, 2).reverse(), total: 20_000 });
});

test("many filters at once find what each of them lets through", async () => {
  const items = Array.from({ length: 5000 }, (_, id) => ({ id, rank: id }));
  const order = createOrder(items, options);
  const asked = Array.from({ length: 30 }, (_, index) => {
    const filter = { name: String(index), lets: ({ rank }: Item) => rank % 30 === index };
    return order.page({ filter, descending: false, start: 0, limit: 1 });
  });
  expect((await Promise.all(asked)).map(({ items }) => items[0]?.rank)).toEqual(
    items.slice(0, 30).map(({ rank }) => rank),
  );
});
