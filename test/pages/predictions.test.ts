import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Locator } from "playwright-core";
import { afterAll, afterEach, describe, expect, it } from "vitest";
import { closeAll, type OpenPage, openPage } from "./support/page.js";
import { plain } from "./support/plain.js";

const folder = mkdtempSync(join(tmpdir(), "predictions-"));
let open: OpenPage;

afterEach(() => open.close());
afterAll(async () => {
  await closeAll();
  rmSync(folder, { recursive: true });
});

const box = (id: string): Locator => open.page.locator(`#predict-${id}`);
const focused = () => open.page.evaluate(() => document.activeElement?.textContent);
const press = (within: Locator, name: string) => within.getByRole("button", { name, exact: true }).click();
const goTo = (path: string) => open.page.goto(new URL(path, open.page.url()).href);

/** Predicts the choice with some words, as sure as 100 %. */
async function predict(id: string, words: string): Promise<void> {
  await box(id).getByLabel(words).check();
  await box(id).getByRole("slider").fill("100");
  await press(box(id), "Note it");
  await box(id).getByText("You said").waitFor();
}

/** Compares it, below its figure or, where none follows, in its box. */
async function compare(id: string): Promise<void> {
  const places = open.page.locator(`#predict-${id}, .predict-beside[data-of="${id}"]`);
  await press(places, "Compare");
}

describe("a prediction", () => {
  it("stands below the figure that follows, is compared there, and is kept", async () => {
    open = await openPage("pages/l2/");
    await predict("exactly-zero", "L1");
    const below = open.page.locator("#fig-minima .predict-beside");
    expect(plain(await below.textContent())).toContain("You said “L1”, 100 % sure.");
    expect(await focused()).toBe("Change it");
    await press(below, "Compare");
    expect(await below.textContent()).toContain("and so it is");
    expect(await focused()).toContain("and so it is");
    await open.page.reload();
    await expect.poll(() => below.textContent()).toContain("and so it is");
    expect(await box("exactly-zero").getByLabel("L1").isDisabled()).toBe(true);
    expect(open.errors).toEqual([]);
  });

  it.each([
    ["adam", "gets-worse", "#fig-correction"],
    ["learning-rate-decay", "a-tenth", "#fig-worked"],
    ["gradient-descent", "too-large", "#fig-rates"],
  ])("of a curve of %s stands in its chart", async (chapter, id, figure) => {
    open = await openPage(`pages/${chapter}/`);
    const { page } = open;
    await page.evaluate(() => {
      for (const fold of document.querySelectorAll("details.deep"))
        if (fold instanceof HTMLDetailsElement) fold.open = true;
    });
    await box(id).locator(".sketch-stage").focus();
    for (const key of ["ArrowUp", "End", "ArrowDown"]) await page.keyboard.press(key);
    await press(box(id), "Note it");
    await expect
      .poll(() => page.locator(`${figure} .curves-legend`).first().textContent())
      .toContain("your sketch");
    expect(open.errors).toEqual([]);
  });

  it("of a curve is drawn with the mouse, or by keys alone, and stands in the chart", async () => {
    open = await openPage("pages/l2/", { width: 320 });
    const stage = box("overfits").locator(".sketch-stage");
    await stage.scrollIntoViewIfNeeded();
    await stage.focus();
    for (const key of ["ArrowUp", "ArrowRight", "ArrowDown", "End", "ArrowUp"])
      await open.page.keyboard.press(key);
    const { x, y, width, height } = (await stage.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
    await open.page.mouse.move(x + width / 3, y + height / 3);
    await open.page.mouse.down();
    await open.page.mouse.move(x + (2 * width) / 3, y + height / 2, { steps: 4 });
    await open.page.mouse.up();
    await press(box("overfits"), "Note it");
    expect(await box("overfits").locator(".predict-said").textContent()).toContain("You said a curve from");
    expect(await open.page.locator("#fig-overfit .curves-legend").textContent()).toContain("your sketch");
    const wide = await open.page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).toBeLessThanOrEqual(320);
    expect(open.errors).toEqual([]);
  });

  it("is one of five from which a diagram of the reader's own stands on the home page, and goes with the work", async () => {
    open = await openPage("pages/softmax/", { own: true });
    for (const [id, words] of [
      ["raised", "About 65 %"],
      ["temperature", "Yes"],
      ["much-larger", "They all go towards 0"],
      ["base-two", "It learns, and the check finds a fault"],
    ]) {
      await predict(id, words);
      await compare(id);
    }
    await goTo("../cross-entropy/");
    await predict("largest-gradient", "nearer the middle");
    await compare("largest-gradient");
    await goTo("../../");
    const own = open.page.locator(".own-calibration");
    await expect
      .poll(async () => plain(await own.textContent()))
      .toContain("Of 5 predictions 80 % came true, and you were 100 % sure");
    expect(await open.page.locator(".work-count").textContent()).toContain("5 predictions");
    const [saved] = await Promise.all([
      open.page.waitForEvent("download"),
      open.page.getByRole("button", { name: "Save to a file" }).click(),
    ]);
    await saved.saveAs(join(folder, "work.json"));
    expect(readFileSync(join(folder, "work.json"), "utf8")).toContain("prediction/softmax/raised");
    expect(open.errors).toEqual([]);
  });

  it("is taken where storage is refused, and the reader is told", async () => {
    open = await openPage("pages/softmax/", { own: true });
    await open.page.addInitScript(() => {
      Object.defineProperty(window, "localStorage", {
        get() {
          throw new DOMException("refused", "SecurityError");
        },
      });
    });
    await open.page.reload();
    await predict("raised", "About 65 %");
    expect(await box("raised").locator(".predict-said").textContent()).toMatch(/does not let the page keep/);
  });
});
