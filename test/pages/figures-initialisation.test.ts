import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type OpenChapter, openChapter } from "./support/chapter.js";
import { closeAll } from "./support/page.js";

let chapter: OpenChapter;

const film = '[data-figure="film"]';
const said = `${film} .score-line`;
const dial = `${film} input[type=range]`;

describe("the film", () => {
  beforeAll(async () => {
    chapter = await openChapter("initialisation", { touch: true });
    await chapter.at(film).scrollIntoViewIfNeeded();
  });
  afterAll(async () => {
    await chapter.close();
    await closeAll();
  });

  /** How much ink the last frame of a strip has, from 0 to 255. */
  const inkAtEnd = (strip: number) =>
    chapter
      .at(`${film} .film-strip >> nth=${strip}`)
      .locator("canvas")
      .last()
      .evaluate((canvas) => {
        if (!(canvas instanceof HTMLCanvasElement)) throw new Error("a frame must be a canvas");
        const { data } = canvas.getContext("2d")?.getImageData(0, 0, canvas.width, canvas.height) ?? {
          data: [],
        };
        // Right of the last frame there is nothing.
        const { width, height: side } = canvas;
        let end = width;
        while (end > 0 && data[4 * end - 1] === 0) end--;
        let ink = 0;
        for (let y = 0; y < side; y++)
          for (let x = end - side; x < end; x++) ink += 255 - data[4 * (y * width + x)];
        return ink / side ** 2;
      });

  it("fades as it opens, forwards and backwards, and its last frames are blank", async () => {
    await chapter.says(said, /Forwards the drawing fades: from layer \d+ on .* Backwards the gradient fades/);
    expect(await inkAtEnd(0)).toBeLessThan(10);
    expect(await inkAtEnd(1)).toBeLessThan(10);
  });

  it("survives at √(2/n), set by keys", async () => {
    const { at, page, says } = chapter;
    await at(dial).focus();
    for (let press = 0; press < 25; press++) await page.keyboard.press("ArrowRight");
    await says(said, /Forwards the drawing survives.* Backwards the gradient survives/);
    await says(`${film} output`, "1.41/√n");
    expect(await at(dial).getAttribute("aria-valuetext")).toBe("1.41 over the root of n");
    expect(await inkAtEnd(0)).toBeGreaterThan(15);
  });

  it("explodes where the mouse drags the dial to its end", async () => {
    const { at, page, says } = chapter;
    const box = await at(dial).boundingBox();
    if (!box) throw new Error("the dial must be shown");
    const y = box.y + box.height / 2;
    await page.mouse.move(box.x + box.width / 2, y);
    await page.mouse.down();
    await page.mouse.move(box.x + 0.98 * box.width, y, { steps: 4 });
    await page.mouse.up();
    await says(said, /Forwards the drawing explodes: from layer [1-4] on/);
    expect(await inkAtEnd(0)).toBeGreaterThan(100);
  });

  it("holds forwards with tanh there, and explodes backwards; a tap chooses it", async () => {
    const { at, says } = chapter;
    await at(`${film} label`).filter({ hasText: "tanh" }).tap();
    await says(said, /Forwards the drawing survives.* Backwards the gradient explodes/);
  });

  it("fades again where a finger taps the low end of the dial, and follows the drawing", async () => {
    const { at, page, says, textOf } = chapter;
    const box = await at(dial).boundingBox();
    if (!box) throw new Error("the dial must be shown");
    await page.touchscreen.tap(box.x + 0.1 * box.width, box.y + box.height / 2);
    await says(said, "Forwards the drawing fades");
    const before = await textOf(said);
    await page.getByRole("group", { name: "The film follows" }).locator("input").nth(2).check();
    await expect.poll(() => textOf(said)).not.toBe(before);
  });
});
