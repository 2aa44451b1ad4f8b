import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type OpenChapter, openChapter } from "./support/chapter.js";
import { closeAll } from "./support/page.js";

let chapter: OpenChapter;

const cloud = '[data-figure="cloud"]';
const said = `${cloud} .score-line`;

describe("the cloud", () => {
  beforeAll(async () => {
    chapter = await openChapter("adam", { touch: true });
    await chapter
      .at(cloud)
      .evaluate((figure) => figure.scrollIntoView({ block: "center", behavior: "instant" }));
  });
  afterAll(async () => {
    await chapter.close();
    await closeAll();
  });

  /** How many times as far the weights with the largest gradients step as those with the smallest. */
  const ratio = async () =>
    Number(/: ([\d.]+) times as far/.exec(await chapter.textOf(said))?.[1] ?? Number.NaN);
  /** By how many fields of the canvas the ink is spread from top to bottom, but for a twentieth at either end. */
  const height = () =>
    chapter.at(`${cloud} canvas`).evaluate((canvas) => {
      if (!(canvas instanceof HTMLCanvasElement)) throw new Error("the cloud must be a canvas");
      const { data } = canvas.getContext("2d")?.getImageData(0, 0, canvas.width, canvas.height) ?? {
        data: [],
      };
      const rows: number[] = [];
      const paper = Math.max(...data.slice(0, 3));
      for (let k = 0; k < data.length; k += 4)
        if (Math.abs(data[k] - paper) > 20) rows.push(Math.floor(k / 4 / canvas.width));
      return rows[Math.floor(0.95 * rows.length)] - rows[Math.floor(0.05 * rows.length)];
    });

  it("opens as a slope: with the plain gradient the largest step tens of times as far", async () => {
    await chapter.says(said, /^Δ = η·g in step 20\./);
    expect(await ratio()).toBeGreaterThan(20);
  });

  it("is flattened by v, line after line by the arrow keys", async () => {
    const { at, page, says } = chapter;
    const slope = await height();
    await at(`${cloud} input[type=radio]`).first().focus();
    for (const step of ["η·m", "η·m̂", "η·m̂/√v", "η·m̂/√v̂"]) {
      await page.keyboard.press("ArrowDown");
      await says(said, new RegExp(`^Δ = ${step} in step`));
    }
    expect(await ratio()).toBeLessThan(4);
    await expect.poll(height).toBeLessThan(0.8 * slope);
  });

  it("tilts again where the mouse makes ε large", async () => {
    const { at, page, says } = chapter;
    expect(await page.getByLabel("power of ten of ε", { exact: true }).isVisible()).toBe(false);
    await at(`${cloud} label`).filter({ hasText: "+ ε" }).click();
    await says(said, /^Δ = η·m̂\/\(√v̂ \+ ε\)/);
    expect(await ratio()).toBeLessThan(4);
    const box = await page.getByLabel("power of ten of ε", { exact: true }).boundingBox();
    if (!box) throw new Error("ε must have a slider");
    await page.mouse.click(box.x + box.width - 3, box.y + box.height / 2);
    await expect.poll(ratio).toBeGreaterThan(20);
  });

  it("goes back to the first line and the first step by taps", async () => {
    const { at, page, says } = chapter;
    await at(`${cloud} label`).filter({ hasText: "∂L/∂w" }).tap();
    const box = await page.getByLabel("step", { exact: true }).boundingBox();
    if (!box) throw new Error("the step must have a slider");
    await page.touchscreen.tap(box.x + 3, box.y + box.height / 2);
    await says(said, /^Δ = η·g in step 1\./);
  });
});

describe("what ε leaves of a step", () => {
  afterAll(closeAll);

  it("is read with the arrow keys, and pushed along by ε", async () => {
    const { at, page, says, unfold, close } = await openChapter("adam");
    await unfold();
    const line = "#fig-epsilon .score-line";
    await says(
      line,
      "ε = 10⁻⁷. A weight whose gradients are all 10⁻⁶ takes 90.9 % of a full step. It is about as large",
    );
    await at("#fig-epsilon .plot-stage").focus();
    await page.keyboard.press("ArrowRight");
    await says(line, "are all 10⁻⁵ takes 99.0 % of a full step. It hardly notices ε.");
    await at("#fig-epsilon input[type=range]").focus();
    for (let press = 0; press < 4; press++) await page.keyboard.press("ArrowRight");
    await says(line, /^ε = 10⁻³\. .* takes 1\.0 % of a full step\. It hardly moves/);
    await close();
  });
});
