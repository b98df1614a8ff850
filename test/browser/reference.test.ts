import { existsSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";

const executablePath = process.env.CHROMIUM ?? "/usr/bin/chromium";
const address = pathToFileURL("generated/reference.html").href;

// A person may do without a browser; in CI it must be there, and a missing one fails the tests.
describe.skipIf(!existsSync(executablePath) && !process.env.CI)("the reference page, opened from the disk", () => {
  let browser: Browser;
  let page: Page;
  let requests: string[];
  let complaints: string[];
  beforeAll(async () => {
    // Chromium's own sandbox does not work for root, as whom CI runs.
    browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
  });
  afterAll(() => browser?.close());
  beforeEach(async () => {
    page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    requests = [];
    complaints = [];
    page.on("request", (request) => requests.push(request.url()));
    page.on("pageerror", (error) => complaints.push(error.message));
    page.on("console", (message) => complaints.push(message.text()));
    await page.goto(address);
    return async () => {
      await page.close();
      expect(complaints).toEqual([]);
      expect(requests).toEqual([address]);
    };
  });

  const hash = (): string => new URL(page.url()).hash;
  const found = (): Promise<string[]> => page.locator("nav li:visible").allInnerTexts();

  test("lists all operations and schemas", async () => {
    expect((await found()).filter((text) => /^(GET|POST|PUT|PATCH|DELETE)/.test(text))).toHaveLength(16);
    expect(await found()).toContain("TransferredDependency");
  });

  test("finds an operation by its words, the nearest first, and goes there", async () => {
    await page.keyboard.press("/");
    await page.keyboard.type("transfer OWNERSHIP");
    expect((await found())[0]).toMatch(/^PUT\s+Transfer ownership of this object to another user$/);
    await page.keyboard.press("Enter");
    await expect.poll(hash).toBe("#credentials-putTransfer");
    expect((await page.locator("#credentials-putTransfer").boundingBox())?.y).toBeCloseTo(24, 0);
    await page.locator("nav input").press("Escape");
    expect(await found()).toContain("Credential");
  });

  test("finds an operation by a field that only its text names", async () => {
    await page.locator("nav input").fill("shareEmailBody");
    expect((await found()).filter((text) => text.startsWith("PUT"))).toHaveLength(2);
  });

  test("says so when nothing has the words", async () => {
    await page.locator("nav input").fill("no such thing");
    expect(await found()).toEqual([]);
    expect(await page.locator("nav .nothing").isVisible()).toBe(true);
  });

  test("shows a sample in the language that one chooses, everywhere", async () => {
    const sample = (id: string): Promise<string> => page.locator(`#${id} .samples pre:visible`).innerText();
    expect(await sample("credentials-get")).toContain("await civis.credentials.get(1021)");
    await page.locator("#credentials-get").getByRole("tab", { name: "Python" }).click();
    expect(await sample("credentials-get")).toContain("client.credentials.get(1021)");
    expect(await sample("credentials-putTransfer")).toContain("client.credentials.put_transfer(");
    await page.locator("#credentials-get").getByRole("tab", { name: "curl" }).click();
    expect(await sample("credentials-putTransfer")).toContain("--request PUT");
  });

  test("links a type to its schema, and marks in the list where one is", async () => {
    await page.locator("#credentials-listShares details[open]").getByRole("link", { name: "Shares" }).click();
    await expect.poll(hash).toBe("#schema-Shares");
    await expect.poll(() => page.locator("nav [aria-current]").innerText()).toBe("Shares");
  });

  test("fits a narrow screen and a dark one", async () => {
    await page.setViewportSize({ width: 400, height: 800 });
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(400);
    const ground = (): Promise<unknown> => page.evaluate("getComputedStyle(document.body).backgroundColor");
    expect(await ground()).toBe("rgb(255, 255, 255)");
    await page.emulateMedia({ colorScheme: "dark" });
    expect(await ground()).toBe("rgb(20, 23, 28)");
  });
});
