import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { type Browser, chromium, type Locator, type Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { referencePage } from "../../scripts/publish/page.ts";

const executablePath = process.env.CHROMIUM ?? "/usr/bin/chromium";
const address = pathToFileURL("dist/reference.html").href;
const document = await readFile("generated/openapi.json", "utf8");
const summaries = Object.values<object>(JSON.parse(document).paths).flatMap((item) =>
  Object.values(item).flatMap(({ summary }) => (typeof summary === "string" ? [summary] : [])),
);
const transfer = "Transfer ownership of this object to another user";

// The browser is optional on a developer's machine, and required in CI.
describe.skipIf(!existsSync(executablePath) && !process.env.CI)("the reference page, opened from the disk", () => {
  let browser: Browser;
  let page: Page;
  let requests: string[];
  let problems: string[];
  beforeAll(async () => {
    // Chromium's sandbox does not work for root, and CI runs as root.
    browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
  });
  afterAll(() => browser?.close());
  beforeEach(async () => {
    page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    requests = [];
    problems = [];
    page.on("request", (request) => requests.push(request.url()));
    // A request that the page itself forbids never leaves it.
    page.on("requestfailed", (request) => {
      if (request.failure()?.errorText === "csp") requests.splice(requests.indexOf(request.url()), 1);
    });
    page.on("pageerror", (error) => problems.push(error.message));
    page.on("dialog", (dialog) => problems.push(dialog.message()));
    page.on("console", (message) => {
      if (["error", "warning"].includes(message.type())) problems.push(message.text());
    });
    return async () => {
      await page.close();
      expect(problems).toEqual([]);
      expect(requests).toHaveLength(1);
      expect(requests[0]).toMatch(/^file:/);
    };
  });

  const heading = (name: string): Locator => page.getByRole("heading", { name, exact: true });
  const section = (name: string): Locator =>
    page
      .locator("section")
      .filter({ has: heading(name) })
      .last();
  const hash = (): string => decodeURIComponent(new URL(page.url()).hash);
  async function open(fragment = ""): Promise<void> {
    await page.goto(`${address}${fragment}`);
    for (const summary of summaries) await heading(summary).waitFor();
  }
  async function expectInView(name: string): Promise<void> {
    await expect.poll(async () => (await heading(name).boundingBox())?.y, { timeout: 10_000 }).toBeLessThan(400);
    expect((await heading(name).boundingBox())?.y).toBeGreaterThan(0);
  }

  test("shows the introduction and every operation without scrolling", async () => {
    await open();
    for (const title of ["Authentication", "Names and values", "Errors", "Pages", "Limits"]) {
      expect(await heading(title).isVisible()).toBe(true);
    }
    expect(summaries).toHaveLength(16);
    for (const summary of summaries) expect(await heading(summary).count()).toBe(1);
  });

  test("finds an operation with the keyboard alone, and goes to it", async () => {
    await open();
    await page.keyboard.press("Control+k");
    await page.keyboard.type("transfer ownership");
    await expect.poll(() => page.getByRole("option").allInnerTexts()).toEqual([expect.stringContaining(transfer)]);
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await expect.poll(hash).toBe("#tag/credentials/PUT/credentials/{id}/transfer");
    await expectInView(transfer);
  });

  test("closes the search with Escape, and follows an entry of the sidebar with Enter", async () => {
    await open();
    await page.keyboard.press("Control+k");
    await page.getByRole("combobox").waitFor();
    await page.keyboard.press("Escape");
    await expect.poll(() => page.getByRole("combobox").count()).toBe(0);
    await page.getByRole("complementary").getByRole("link", { name: "Delete a credential" }).focus();
    await page.keyboard.press("Enter");
    await expect.poll(hash).toBe("#tag/credentials/DELETE/credentials/{id}");
    await expectInView("Delete a credential");
  });

  test("opens a deep link at its operation", async () => {
    await open("#tag/credentials/PUT/credentials/{id}/transfer");
    await expectInView(transfer);
  });

  test("lists the values of an enum, and the fields of a response in place", async () => {
    await open();
    const values = section("List credentials").locator(".property-enum").first().getByRole("listitem");
    expect(await values.allInnerTexts()).toContain("Salesforce User");
    const fields = section("List users and groups permissioned on this object");
    for (const name of ["readers", "totalGroupShares", "errorDescription"]) {
      expect(await fields.getByText(name, { exact: true }).first().isVisible()).toBe(true);
    }
  });

  test("shows the code samples, TypeScript first", async () => {
    await open();
    const sample = section("Get a credential");
    const text = (): Promise<string> => sample.locator("pre").first().innerText();
    expect(await text()).toContain("await civis.credentials.get(1021)");
    await sample.getByRole("button", { name: "TypeScript" }).click();
    await page.getByRole("option", { name: "Python" }).click();
    await expect.poll(text).toContain("client.credentials.get(1021)");
  });

  test("fits a narrow screen, and follows a dark colour scheme", async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    await open();
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(390);
    const background = (): Promise<unknown> => page.evaluate("getComputedStyle(document.body).backgroundColor");
    expect(await background()).toBe("rgb(255, 255, 255)");
    await page.emulateMedia({ colorScheme: "dark" });
    await expect.poll(background).toBe("rgb(15, 15, 15)");
  });

  test("prints every operation, and no sidebar", async () => {
    await page.setViewportSize({ width: 794, height: 1123 });
    await open();
    await page.emulateMedia({ media: "print" });
    for (const summary of summaries) expect(await heading(summary).isVisible()).toBe(true);
    expect(await page.getByRole("complementary").isVisible()).toBe(false);
  });

  test("runs no script and sends no request from the text of the document", async () => {
    const text = '</script><script>alert(1)</script><img src="https://a.example/x.png" onerror="alert(2)">';
    const hostile = JSON.parse(document);
    hostile.info.title = text;
    hostile.info.description = `${text} [link](javascript:alert(3))`;
    hostile.paths["/credentials"].get.summary = `List credentials ${text}`;
    await mkdir(".cache", { recursive: true });
    const folder = await mkdtemp(resolve(".cache/hostile-"));
    try {
      const bundle = await readFile(
        ".cache/scalar/node_modules/@scalar/api-reference/dist/browser/standalone.js",
        "utf8",
      );
      const file = join(folder, "reference.html");
      await writeFile(file, referencePage(JSON.stringify(hostile), bundle));
      await page.goto(pathToFileURL(file).href);
      await heading(transfer).waitFor();
      expect(await page.locator('a[href^="javascript"]').count()).toBe(0);
      expect(await page.title()).toBe(text);
      // The browser reports the blocked image.
      problems = problems.filter((problem) => !/a\.example.*Content Security Policy/s.test(problem));
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
