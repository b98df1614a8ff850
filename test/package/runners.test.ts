import { join, resolve } from "node:path";
import { beforeAll, expect, inject, test } from "vitest";
import { installLocked } from "../install.ts";
import { createProject, modules, readUses, result, run, type Uses } from "./projects.ts";

const { folder } = inject("consumer");
let uses: Uses;

beforeAll(async () => {
  await installLocked("test/package");
  uses = await readUses();
});

/** A test for a runner whose `test` is global. */
const check = `
test("uses the package", async () => {
  const result = JSON.stringify(await use());
  if (result !== ${JSON.stringify(result)}) throw new Error(result);
});
`;
const typed = `declare function test(name: string, run: () => Promise<void>): void;\n${check}`;
const importTest = 'import { test } from "node:test";\n';
const requireTest = 'const { test } = require("node:test");\n';

const jest = join(modules, "jest/bin/jest.js");
const jsdom = `const { TestEnvironment } = require("jest-environment-jsdom");
module.exports = class extends TestEnvironment {
  async setup() {
    await super.setup();
    Object.assign(this.global, { fetch, Headers, Request, Response });
  }
};`;
/** jest-environment-jsdom has no fetch. */
const withoutFetch = `const { CivisClient } = require("civis-credentials");
const attempts = [];
const onAttempt = ({ attempt }) => attempts.push(attempt);
test("rejects at once", async () => {
  const { credentials } = new CivisClient({ apiKey: "abcd", onAttempt });
  await expect(credentials.get(1)).rejects.toThrow("fetch");
  expect(attempts.length).toBeLessThan(2);
});`;
const presets = (...names: unknown[]): string => JSON.stringify({ presets: names });

interface Project {
  readonly files: (uses: Uses) => Readonly<Record<string, string>>;
  readonly command: readonly string[];
}

const projects: Readonly<Record<string, Project>> = {
  "Jest, its defaults, CommonJS": {
    files: ({ commonjs }) => ({ "package.json": "{}", "uses.test.js": commonjs + check }),
    command: [jest],
  },
  "Jest, babel-jest, import in CommonJS": {
    files: ({ typescript }) => ({
      "package.json": "{}",
      "babel.config.json": presets(["@babel/env", { targets: { node: "current" } }], "@babel/typescript"),
      "uses.test.ts": typescript + typed,
    }),
    command: [jest],
  },
  "Jest, ts-jest, CommonJS": {
    files: ({ typescript }) => ({
      "package.json": JSON.stringify({ jest: { preset: "ts-jest" } }),
      "tsconfig.json": JSON.stringify({ compilerOptions: { target: "es2022", module: "commonjs", strict: true } }),
      "uses.test.ts": typescript + typed,
    }),
    command: [jest],
  },
  "Jest, ts-jest, module node16, CommonJS": {
    files: ({ typescript }) => ({
      "package.json": JSON.stringify({ jest: { preset: "ts-jest" } }),
      "tsconfig.json": JSON.stringify({
        compilerOptions: { target: "es2022", module: "node16", strict: true, isolatedModules: true },
      }),
      "uses.test.ts": typescript + typed,
    }),
    command: [jest],
  },
  "Jest, ES modules": {
    files: ({ esm }) => ({
      "package.json": JSON.stringify({ type: "module", jest: { transform: {} } }),
      "uses.test.js": esm + check,
    }),
    command: ["--experimental-vm-modules", jest],
  },
  "Jest, jsdom with the fetch of Node": {
    files: ({ commonjs }) => ({
      "package.json": JSON.stringify({ jest: { testEnvironment: "./environment.js" } }),
      "environment.js": jsdom,
      "uses.test.js": commonjs + check,
    }),
    command: [jest],
  },
  "Jest, jsdom without a fetch": {
    files: () => ({
      "package.json": JSON.stringify({ jest: { testEnvironment: "jsdom" } }),
      "uses.test.js": withoutFetch,
    }),
    command: [jest],
  },
  Vitest: {
    files: ({ typescript }) => ({ "package.json": '{ "type": "module" }', "uses.test.ts": typescript + typed }),
    command: [resolve("node_modules/vitest/vitest.mjs"), "run", "--globals"],
  },
  "node:test, ES modules": {
    files: ({ esm }) => ({ "package.json": '{ "type": "module" }', "uses.test.js": importTest + esm + check }),
    command: ["--test"],
  },
  "node:test, CommonJS": {
    files: ({ commonjs }) => ({ "package.json": "{}", "uses.test.js": requireTest + commonjs + check }),
    command: ["--test"],
  },
};

test.concurrent.each(Object.keys(projects))("the package works in %s", async (name) => {
  const project = projects[name];
  if (!project) throw new Error(name);
  const path = await createProject(join(folder, name.replace(/\W+/g, "-")), project.files(uses));
  expect(await run(path, ...project.command)).toMatch(/1 pass|pass 1/);
});
