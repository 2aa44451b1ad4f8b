import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, expect, it } from "vitest";
import { wasmBackend } from "../../src/lib/backends/wasm/wasm.js";
import { readPack } from "../../src/lib/data/pack.js";
import { trainedWith } from "../../src/lib/labs/climb/train-stage.js";
import { readPoint } from "../../src/lib/training/climb-record.js";
import { closeAll, openPage, patience } from "./support/page.js";
import { plain } from "./support/plain.js";

afterAll(closeAll);

const folder = join(process.env.WORKBOOK_DIST ?? "dist", "_file/data");

/** The drawings that the built site trains the climb on. */
async function packOfSite() {
  const name = readdirSync(folder).find((file) => /^climb\.\w+\.(pack|bin)$/.test(file)) ?? "none";
  return readPack(readFileSync(join(folder, name)), name);
}

/** Scrolls to the reader's network, which is fetched only then. */
async function near(page: Page): Promise<void> {
  await page.locator("#your-network").first().scrollIntoViewIfNeeded();
  await page.locator(".climb").waitFor();
}

/** Presses a button by keyboard and waits until the training is over. */
async function train(page: Page, name: string): Promise<string> {
  await page.getByRole("button", { name, exact: true }).focus();
  await page.keyboard.press("Enter");
  await page.locator('.climb[data-state="training"]').waitFor();
  await page.locator('.climb[data-state="idle"]').waitFor({ timeout: patience.training });
  return plain(await page.locator(".climb-status").textContent());
}

/** What is kept of a stage. */
async function kept(page: Page, stage: string) {
  const text = await page.evaluate(
    (end) => Object.entries(localStorage).find(([name]) => name.endsWith(end))?.[1],
    `climb/at/${stage}`,
  );
  return readPoint(text);
}

/** What the chart says at its end, and, some keys later, elsewhere. */
async function read(page: Page, ...keys: readonly string[]): Promise<string> {
  const chart = page.getByRole("slider", { name: "The climb, read at" });
  await chart.focus();
  for (const key of keys) await page.keyboard.press(key);
  return plain(await chart.getAttribute("aria-valuetext"));
}

it("trains one network from chapter to chapter, keeps it, leaves parts out, and is offered by the pad", async () => {
  const { page, errors, requests, close } = await openPage("pages/linear-layer/", { own: true });
  await page.locator("form.exercise").last().waitFor({ state: "attached" });
  const fetched = () => requests.some((address) => /climb\.\w+\.(pack|bin)/.test(address));
  await near(page);
  expect(fetched()).toBe(false);
  expect(await train(page, "Train weighted sums alone")).toMatch(
    /your network gets [\d.]+ % of the held-out/,
  );
  expect(fetched()).toBe(true);
  expect(await read(page)).toMatch(/^linear: yours [\d.]+ %; with nothing left out, [\d.]+ %\.$/);

  // Another tab is open meanwhile, and follows.
  const home = await page.context().newPage();
  await home.goto(new URL("../../", page.url()).href);
  await near(home);
  await page.goto(new URL("../relu/", page.url()).href);
  await near(page);
  await train(page, "Add a hidden layer without a bend and train");
  expect(await train(page, "Add ReLU and train")).toMatch(/Without, it was [\d.]+ %/);
  await expect.poll(() => read(home)).toMatch(/^ReLU: yours/);

  const samples = await packOfSite();
  for (const stage of ["linear", "relu"]) {
    const point = await kept(page, stage);
    expect(point).toEqual(trainedWith(point?.parts ?? [], samples, await wasmBackend()));
  }

  await page.reload();
  await near(page);
  expect(await read(page, "Home", "ArrowRight")).toMatch(/^hidden layer: yours/);
  await page.locator(".climb-parts summary").click();
  await page.getByRole("checkbox", { name: "hidden layer" }).uncheck();
  expect(await train(page, "Train again with ReLU")).toContain("Bit for bit it is the network of “linear”");
  expect(await read(page, "End")).toMatch(/^convolution: not trained yet/);

  await page.goto(new URL("../draw/", page.url()).href);
  await page.getByRole("radio", { name: "drawings", exact: true }).check();
  await page
    .getByText(/yours: ReLU, [\d.]+\s%/)
    .first()
    .waitFor({ state: "attached" });

  await home.locator(".climb-parts summary").click();
  await home.getByRole("button", { name: "Delete and start again" }).click();
  await expect.poll(() => read(home)).toMatch(/^linear: not trained yet/);
  expect(await kept(home, "linear")).toBeUndefined();
  await home.keyboard.press("Control+z");
  await expect.poll(() => read(home)).toMatch(/^ReLU: yours/);
  expect(await kept(home, "linear")).toBeDefined();
  await home.close();
  expect(errors).toEqual([]);
  await close();
});

it("says so where the browser keeps nothing, and lasts as long as the page", async () => {
  const { page, close } = await openPage("pages/linear-layer/", { own: true });
  await page.addInitScript(() => {
    for (const name of ["localStorage", "indexedDB"]) {
      Object.defineProperty(window, name, {
        get() {
          throw new DOMException("denied", "SecurityError");
        },
      });
    }
  });
  await page.reload();
  await near(page);
  await train(page, "Train weighted sums alone");
  expect(await page.locator(".climb-notice").textContent()).toMatch(/does not let the page keep anything/);
  expect(await read(page)).toMatch(/^linear: yours/);
  await close();
});

it.each([
  ["", false],
  ["pages/linear-layer/", true],
  ["pages/relu/", true],
  ["pages/backprop/", false],
  ["pages/dropout/", true],
])("has its place kept before it comes: nothing below %s moves", async (path, adds) => {
  const { page, close } = await openPage(path);
  await page.locator(".climb-place").waitFor({ state: "attached" });
  await page.evaluate(() => {
    for (const fold of document.querySelectorAll<HTMLDetailsElement>("details.deep")) fold.open = true;
  });
  await page.locator(".climb-place").scrollIntoViewIfNeeded();
  await page.locator(".climb").waitFor();
  for (const width of [320, 390, 480, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    const { taken, kept } = await page.locator(".climb-place").evaluate((place) => ({
      taken: place.querySelector(".climb")?.getBoundingClientRect().height ?? Infinity,
      kept: Number.parseFloat(getComputedStyle(place).minHeight),
    }));
    expect(taken, `${width} px`).toBeLessThanOrEqual(kept);
    // Nor is much of the page left empty.
    expect(taken, `${width} px`).toBeGreaterThan(kept - 150);
    expect(kept > 400).toBe(adds);
  }
  await close();
});
