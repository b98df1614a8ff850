import { expect, test } from "vitest";
import { finish } from "../../scripts/write.ts";

test("text that is no TypeScript is never written", async () => {
  await expect(finish("client.ts", "class A {", "a.yaml")).rejects.toThrow(
    /^client\.ts: Biome cannot format what was generated/,
  );
});
