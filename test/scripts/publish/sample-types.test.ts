import { execFile } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { readDocument } from "../../../scripts/document/index.ts";
import { buildModel } from "../../../scripts/model/index.ts";
import { samplesOf } from "../../../scripts/publish/index.ts";

const api = buildModel(await readDocument(["spec/credentials.yaml"]));

test.each(["TypeScript", "TypeScript, snake_case"])("the samples in %s type-check", async (label) => {
  await mkdir(".cache", { recursive: true });
  const folder = await mkdtemp(".cache/samples-");
  try {
    const samples = api.operations.map(
      (operation) => samplesOf(api, operation).find((sample) => sample.label === label)?.source,
    );
    expect(samples).toHaveLength(16);
    await Promise.all(samples.map((source, index) => writeFile(join(folder, `sample-${index}.ts`), source ?? "")));
    const config = join(folder, "tsconfig.json");
    await writeFile(config, JSON.stringify({ extends: "../../tsconfig.json", include: ["*.ts"] }));
    const checked = promisify(execFile)(process.execPath, ["node_modules/@typescript/native/bin/tsc", "-p", config]);
    await expect(
      checked.then(
        ({ stdout }) => stdout,
        ({ stdout }) => stdout,
      ),
    ).resolves.toBe("");
  } finally {
    await rm(folder, { recursive: true });
  }
});
