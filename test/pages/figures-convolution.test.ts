import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type OpenChapter, openChapter } from "./support/chapter.js";
import { handsOn } from "./support/hands.js";
import { closeAll } from "./support/page.js";

let chapter: OpenChapter;

beforeAll(async () => {
  chapter = await openChapter("convolution", { touch: true });
  await chapter.at("#fig-drag").scrollIntoViewIfNeeded();
  await chapter.at('#fig-drag [data-state="ready"]').waitFor();
});
afterAll(async () => {
  await chapter.close();
  await closeAll();
});

const layers = "#fig-drag .drag-layers";

describe("the drawing that is dragged over its plane", () => {
  it("begins a little off its place, with both networks asked about it", async () => {
    const { says } = chapter;
    await says(layers, /Dense: 0\.[1-9]\d? of the units have switched/);
    await says(layers, "Maps: moved by (4, 0), equal to the pixel.");
    await says(layers, "Pooled: moved by (2, 0), equal to the pixel.");
    await says("#fig-drag .drag-answers", /dense: bucket.*convolutional: bucket/);
  });

  it("is moved by the arrow keys, and pools fit at every second pixel", async () => {
    const { at, page, says, textOf } = chapter;
    await at("#fig-drag .drag-plane").focus();
    await page.keyboard.press("ArrowLeft");
    await says(layers, "Maps: moved by (3, 0), equal to the pixel.");
    await says(layers, /Pooled: caught between two places, 0\.\d\d of the numbers differ/);
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowRight");
    await says(layers, "Maps: moved by (4, 1), equal to the pixel.");
    await page.keyboard.press("Home");
    await says(layers, "Dense: 0.00 of the units have switched");
    await expect
      .poll(() => textOf("#fig-drag [role=status]"))
      .toMatch(/Dense: 0\.00.*Maps: moved by \(0, 0\).*Pooled: moved by \(0, 0\).*says bucket/);
  });

  it("follows the mouse and a finger pixel by pixel", async () => {
    const { at, page, says } = chapter;
    const hand = await handsOn(page, "#fig-drag .drag-plane");
    const pixel = 1 / 28;
    await hand.mouse([0.5, 0.5], [0.5 + 3 * pixel, 0.5 - 2 * pixel]);
    await says(layers, "Maps: moved by (3, −2), equal to the pixel.");
    await hand.finger([0.2, 0.2], [0.2 - 5 * pixel, 0.2 + 2 * pixel]);
    await says(layers, "Maps: moved by (−2, 0), equal to the pixel.");
    await says(layers, "Pooled: moved by (−1, 0), equal to the pixel.");
    await at("#fig-drag .drag-drawing button").click();
    await says(layers, "Maps: moved by (0, 0)");
  });

  it("follows the pad", async () => {
    const { at, says } = chapter;
    await at("#fig-desk .drawing-choice").first().click();
    await says("#fig-drag .drag-answers", "dense: headphones");
  });
});
