import fc from "fast-check";
import { expect, test } from "vitest";
import { createEmulator } from "../../../src/emulator/index.ts";
import { createState } from "../../../src/emulator/state.ts";
import type { OrderField, StoredCredential } from "../../../src/emulator/types.ts";

const compare: Readonly<Record<OrderField, (a: StoredCredential, b: StoredCredential) => number>> = {
  updated_at: (a, b) => a.updatedAt - b.updatedAt || a.revision - b.revision,
  created_at: (a, b) => a.createdAt - b.createdAt || a.id - b.id,
  name: (a, b) => (a.name === b.name ? a.id - b.id : a.name < b.name ? -1 : 1),
};

test("the credentials remain sorted by every field when some are added, changed and deleted", () => {
  const step = fc.record({
    action: fc.constantFrom("add", "touch", "rename", "delete"),
    value: fc.nat(20),
    target: fc.nat(),
    field: fc.constantFrom<OrderField>("updated_at", "created_at", "name"),
  });
  fc.assert(
    fc.property(fc.nat(30), fc.array(step, { maxLength: 60 }), (count, steps) => {
      const { credentials } = createState({ credentials: count }, () => 0);
      const expected = new Map(Array.from(credentials, (credential) => [credential.id, credential]));
      for (const { action, value, target, field } of steps) {
        const { id } = [...expected.values()][target % Math.max(expected.size, 1)] ?? {};
        if (id === undefined || action === "add") {
          const added = credentials.add({ type: "Custom", username: `user ${value}`, createdAt: value });
          expected.set(added.id, added);
        } else if (action === "delete") {
          expect(credentials.delete(id)).toBe(true);
          expected.delete(id);
        } else {
          const changes = action === "touch" ? { updatedAt: value } : { name: `name ${value}` };
          expected.set(id, credentials.change(id, changes));
        }
        expect(credentials.sortedBy(field)).toEqual([...expected.values()].sort(compare[field]));
        expect(credentials.size).toBe(expected.size);
      }
    }),
  );
});

test("a list of 100,000 credentials is filtered, sorted and paged", async () => {
  const { fetch, apiKey } = createEmulator({ credentials: 100_000 });
  const headers = { Authorization: `Bearer ${apiKey}` };
  const ids = new Set<number>();
  const query = "type=Github&order=name&order_dir=asc&limit=1000";
  for (let page = 1; page <= 17; page += 1) {
    const response = await fetch(`http://emulator/credentials?${query}&page_num=${page}`, { headers });
    expect(response.headers.get("X-Pagination-Total-Entries")).toBe("16666");
    for (const { id } of (await response.json()) as { id: number }[]) ids.add(id);
  }
  expect(ids.size).toBe(16_666);
});
