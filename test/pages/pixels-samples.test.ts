import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { closeAll, type OpenPage, openPage, type PageOptions } from "./support/page.js";

let open: OpenPage;
let page: Page;

async function openChapter(options: PageOptions = {}): Promise<void> {
  open = await openPage("pages/pixels/", options);
  page = open.page;
  await page.locator("#fig-mislabelled .samples-search button").waitFor();
}

async function closeChapter(): Promise<void> {
  expect(open.errors).toEqual([]);
  await open.close();
}

afterAll(closeAll);

/** Samples, class or order: what the browser shows. */
const field = (k: number) => page.locator("#fig-browser .samples-field select").nth(k);
const textOf = async (selector: string) => (await page.locator(selector).first().textContent()) ?? "";
const labels = () =>
  page
    .locator("#fig-browser .samples-grid .sample-button")
    .evaluateAll((buttons) => buttons.map((button) => button.getAttribute("aria-label") ?? ""));
const numbers = async (pattern: RegExp) => (await labels()).map((label) => Number(pattern.exec(label)?.[1]));

describe("samples", () => {
  beforeAll(() => openChapter());
  afterAll(closeChapter);

  it("orders a class by ink and by strangeness, page by page", async () => {
    const distances = await numbers(/distance ([\d.]+)/);
    expect(distances).toHaveLength(60);
    expect(distances).toEqual(distances.toSorted((a, b) => b - a));
    await field(2).selectOption("little");
    await field(1).selectOption({ label: "pizza" });
    await expect.poll(async () => (await labels())[0]).toMatch(/^pizza/);
    const ink = await numbers(/ink (\d+)/);
    expect(ink).toEqual(ink.toSorted((a, b) => a - b));
    await page.locator("#fig-browser").getByRole("button", { name: "Next" }).click();
    await expect.poll(() => textOf(".samples-pager")).toMatch(/^61–120 of /);
    expect((await numbers(/ink (\d+)/))[0]).toBeGreaterThanOrEqual(ink[59]);
  });

  it("shows a sample large from the keyboard, and finds those nearest to it", async () => {
    const third = page.locator("#fig-browser .samples-grid .sample-button").nth(2);
    const number = /number (\d+)/.exec((await third.getAttribute("aria-label")) ?? "")?.[1];
    await third.focus();
    await page.keyboard.press("Enter");
    await expect.poll(() => textOf(".sample-detail dl")).toContain(`number in this sample${number}`);
    await page.getByRole("button", { name: "Find its nearest neighbours" }).focus();
    await page.keyboard.press("Enter");
    const near = page.locator(".sample-detail .sample-near .sample-button");
    await expect.poll(() => near.count()).toBe(10);
    // What had the focus is gone each time; what came in its place has it.
    expect(await near.first().evaluate((button) => button === document.activeElement)).toBe(true);
    await page.keyboard.press("Enter");
    await expect.poll(() => textOf(".sample-detail dl")).not.toContain(`number in this sample${number}`);
    expect(await page.locator(".sample-detail :focus").count()).toBe(1);
  });

  it("the mean of a class gets smoother with every drawing, and the difference has two signs", async () => {
    const picture = page.locator("#fig-means .means-pair canvas").first();
    const drawn = () =>
      picture.evaluate((canvas) => (canvas instanceof HTMLCanvasElement ? canvas.toDataURL() : ""));
    const one = await drawn();
    await page.locator("#fig-means input[type=range]").focus();
    await page.keyboard.press("End");
    await expect.poll(() => textOf("#fig-means output")).toMatch(/^(\d+) of \1$/);
    expect(await drawn()).not.toBe(one);
    await page.locator("#fig-means .mean-choice input").nth(3).check();
    await expect.poll(() => textOf(".means-text")).toContain("more ink in pizza");
  });

  it("pairs are found, and more of them up to a larger distance", async () => {
    await page
      .locator("#fig-duplicates")
      .getByRole("button", { name: /Compare all/ })
      .focus();
    await page.keyboard.press("Enter");
    await page.locator("#fig-duplicates .pairs li").first().waitFor();
    expect(await page.locator("#fig-duplicates input:focus").count()).toBe(1);
    const count = async () =>
      Number(/^([\d,]+) pairs/.exec(await textOf("#fig-duplicates .samples-status"))?.[1].replace(",", ""));
    const few = await count();
    await page.locator("#fig-duplicates input").focus();
    await page.keyboard.press("End");
    await expect.poll(count).toBeGreaterThan(few);
    expect(await page.locator("#fig-duplicates .pairs li").count()).toBe(24);
  });

  it("shows characters too, and says what they are", async () => {
    await field(0).selectOption({ index: 1 });
    await expect.poll(() => textOf("#fig-browser .badge")).toMatch(/940 pictures of 47 kinds/);
    await field(1).selectOption({ label: "Q" });
    await expect.poll(async () => (await labels()).length).toBe(20);
  });
});

describe("suspected drawings", () => {
  afterEach(closeChapter);

  it("are judged with keys and buttons, can be taken back, and are remembered", async () => {
    await openChapter();
    const start = () =>
      page
        .locator("#fig-mislabelled")
        .getByRole("button", { name: /Compare all/ })
        .click();
    const tally = () => textOf("#fig-mislabelled .suspects .samples-status");
    await start();
    await page.locator(".suspect-card").waitFor();
    await page
      .locator("#fig-mislabelled")
      .getByRole("button", { name: /^label is right/ })
      .click();
    await page.keyboard.press("w");
    await expect.poll(tally).toContain("1 right, 1 mislabelled, 0 unclear");
    await page.getByRole("button", { name: "Take back" }).click();
    await expect.poll(tally).toContain("1 right, 0 mislabelled, 0 unclear");
    await page.reload();
    await page.locator("#fig-mislabelled .samples-search button").waitFor();
    await start();
    await expect.poll(tally).toContain("1 right, 0 mislabelled, 0 unclear");
  });

  it("are judged by touch on a narrow screen", async () => {
    await openChapter({ width: 390, height: 844, touch: true });
    await page
      .locator("#fig-mislabelled")
      .getByRole("button", { name: /Compare all/ })
      .tap();
    await page.locator(".suspect-card").waitFor();
    await page
      .locator("#fig-mislabelled")
      .getByRole("button", { name: /^unclear/ })
      .tap();
    await expect.poll(() => textOf("#fig-mislabelled .suspects .samples-status")).toContain("1 unclear");
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  });
});
