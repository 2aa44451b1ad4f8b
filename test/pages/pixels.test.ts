import type { Locator, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { closeAll, type OpenPage, openPage, patience } from "./support/page.js";

let open: OpenPage;
let page: Page;

async function openChapter(options: Parameters<typeof openPage>[1] = {}): Promise<void> {
  open = await openPage("pages/pixels/", options);
  page = open.page;
  if (options.scripts === false) return;
  // Cells end in no fixed order: these are the ones that others wait for.
  for (const shown of [
    "#fig-replay .replay-points circle",
    "#fig-vector .vector-formula",
    "#fig-batch-labels figure.matrix",
    "#fig-luck .score-line",
    "#fig-split tbody tr",
    "form.exercise >> nth=4",
  ]) {
    await page.locator(shown).first().waitFor({ state: "attached" });
  }
}

async function textOf(element: Locator): Promise<string> {
  return (await element.textContent()) ?? "";
}

/** The steps of a figure; the pictures come a moment after the drawing. */
async function stepTo(figure: string, name: string): Promise<void> {
  await page.locator(`${figure} .choice label`, { hasText: name }).locator("input").check();
}

/** Draws a line on the pad by pressing a pointer and moving it. */
async function drawLine(from: readonly [number, number], to: readonly [number, number]): Promise<void> {
  const box = await page.locator("#fig-desk .pad-surface").boundingBox();
  if (!box) throw new Error("the pad must be on the page: it is not");
  const at = ([x, y]: readonly [number, number]) => [box.x + x * box.width, box.y + y * box.height] as const;
  await page.mouse.move(...at(from));
  await page.mouse.down();
  await page.mouse.move(...at(to), { steps: 12 });
  await page.mouse.up();
}

async function closeChapter(): Promise<void> {
  expect(open.errors).toEqual([]);
  expect(await page.locator(".observablehq--error").count()).toBe(0);
  await open.close();
}

afterAll(closeAll);

describe("the chapter on pixels, as it opens", () => {
  afterEach(closeChapter);

  it("replays a drawing point by point, by slider, and by Play and Pause", async () => {
    await openChapter({ own: true });
    const place = page.locator("#fig-replay .replay-place");
    const slider = page.locator("#fig-replay input[type=range]");
    const count = Number(await slider.getAttribute("max"));
    expect(await page.locator("#fig-replay .replay-points circle").count()).toBe(count);
    await slider.focus();
    await page.keyboard.press("Home");
    expect(await textOf(place)).toContain("none is drawn yet");
    await page.keyboard.press("ArrowRight");
    expect(await textOf(place)).toMatch(/^Stroke 1 of \d+, point 1 of/);
    const play = page.locator("#fig-replay .replay-play");
    // A clock that stands still but for the test: on a slow machine a replay is over before it can be stopped.
    await page.clock.install();
    await page.clock.pauseAt(Date.now() + 60_000);
    await play.click();
    expect(await textOf(play)).toBe("Pause");
    await page.clock.runFor(400);
    const stopped = await slider.inputValue();
    expect(Number(stopped)).toBeGreaterThan(3);
    expect(Number(stopped)).toBeLessThan(count);
    await play.click();
    expect(await textOf(play)).toBe("Play");
    await page.clock.runFor(400);
    expect(await slider.inputValue()).toBe(stopped);
  });

  it("plays stroke by stroke to the end where motion is to be reduced", async () => {
    await openChapter({ reducedMotion: "reduce" });
    const slider = page.locator("#fig-replay input[type=range]");
    const max = await slider.getAttribute("max");
    await page.locator("#fig-replay .replay-play").click();
    await expect.poll(() => slider.inputValue()).toBe(max);
    await expect.poll(() => textOf(page.locator("#fig-replay .replay-play"))).toBe("Play");
  });

  it("follows what is drawn with the mouse through every figure", async () => {
    await openChapter();
    await page.locator("#fig-desk").getByRole("button", { name: "Clear" }).click();
    await drawLine([0.1, 0.1], [0.3, 0.1]);
    await expect.poll(() => textOf(page.locator("#fig-stages .stages-say"))).toMatch(/^1 stroke, /);
    await stepTo("#fig-stages", "Thinned");
    await expect
      .poll(() => textOf(page.locator("#fig-stages .stages-say")))
      .toMatch(/^2 points remain of \d+;/);
    await stepTo("#fig-stages", "Grey levels");
    const inked = page.locator("#fig-stages .stage-ink rect");
    const rows = () =>
      inked.evaluateAll((all) => [...new Set(all.map((pixel) => Number(pixel.getAttribute("y"))))]);
    expect(await rows()).toEqual([13, 14]);
    await page.getByLabel("3 centre the drawing").uncheck();
    expect(Math.max(...(await rows()))).toBeLessThan(5);
    const scaled = await inked.count();
    await page.getByLabel("1 scale to 255").uncheck();
    expect(await inked.count()).toBeLessThan(scaled / 2);
  });

  it("makes every pixel paper or ink without antialiasing", async () => {
    await openChapter();
    await stepTo("#fig-stages", "Grey levels");
    const opacities = () =>
      page
        .locator("#fig-stages .stage-ink rect")
        .evaluateAll((all) => new Set(all.map((pixel) => pixel.getAttribute("fill-opacity"))).size);
    expect(await opacities()).toBeGreaterThan(5);
    await page.getByLabel("6 antialias").uncheck();
    expect(await opacities()).toBe(1);
  });

  it("reads a pixel's coverage and level under the pointer and with the arrow keys", async () => {
    await openChapter();
    await stepTo("#fig-stages", "Grey levels");
    const readout = page.locator("#fig-stages .stage-readout");
    const pixel = page.locator("#fig-stages .stage-ink rect").first();
    const [row, column] = await Promise.all(["y", "x"].map((name) => pixel.getAttribute(name)));
    await pixel.hover({ force: true });
    expect(await textOf(readout)).toMatch(
      new RegExp(`^row ${row}, column ${column}: coverage 0\\.\\d+, grey level \\d+$`),
    );
    await page.locator("#fig-stages .stage").focus();
    await page.keyboard.press("ArrowDown");
    expect(await textOf(readout)).toContain(`row ${Number(row) + 1}, column ${column}`);
  });

  it("crops a character to its ink, wherever it was drawn", async () => {
    await openChapter();
    await page.locator("#fig-desk").getByRole("button", { name: "Clear" }).click();
    await drawLine([0.6, 0.6], [0.8, 0.9]);
    await stepTo("#fig-character-stages", "Grey levels");
    const inked = page.locator("#fig-character-stages .stage-ink rect");
    await expect.poll(() => inked.count()).toBeGreaterThan(30);
    const tops = () =>
      inked.evaluateAll((all) => Math.min(...all.map((pixel) => Number(pixel.getAttribute("y")))));
    expect(await tops()).toBeLessThanOrEqual(3);
    await page.getByLabel("3 crop to the ink").uncheck();
    expect(await tops()).toBeGreaterThan(10);
  });

  it("can be worked by touch on a small phone, without scrolling sideways", async () => {
    await openChapter({ width: 320, height: 640, touch: true });
    const [content, room] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
    expect(content).toBeLessThanOrEqual(room);
    await page.locator("#fig-desk .drawing-choice").first().tap();
    await expect.poll(() => textOf(page.locator("#fig-stages .stages-say"))).toMatch(/strokes?, \d+ points/);
    await page.locator("#fig-vector .vector-picture canvas").tap({ position: { x: 5, y: 15 } });
    expect(await textOf(page.locator("#fig-vector .vector-formula"))).toContain("k = 28 · 1 + 0 = 28");
    await page.locator("#fig-stages .choice label", { hasText: "Coverage" }).tap();
    await page.locator("#fig-stages .stage").tap();
    expect(await textOf(page.locator("#fig-stages .stage-readout"))).toMatch(/coverage \d\.\d{3}/);
  });
});

describe("the figures of the chapter on pixels that have nothing to do with each other", () => {
  beforeAll(() => openChapter());
  afterAll(closeChapter);

  it("marks the same number in the picture, the strip and the formula", async () => {
    const formula = page.locator("#fig-vector .vector-formula");
    expect(await textOf(formula)).toContain("k = 28 · 14 + 14 = 406");
    await page.locator("#fig-vector .vector-strip").focus();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowRight");
    expect(await textOf(formula)).toContain("k = 28 · 14 + 16 = 408");
    await page.locator("#fig-vector .vector-picture").focus();
    await page.keyboard.press("ArrowDown");
    expect(await textOf(formula)).toContain("row = ⌊436 / 28⌋ = 15, column = 436 − 28 · 15 = 16");
    expect(await textOf(page.locator("#fig-vector .vector-near .is-present b"))).toBe("436");
    await page.locator("#fig-vector .vector-picture canvas").hover({ position: { x: 5, y: 5 } });
    expect(await textOf(formula)).toContain("k = 28 · 0 + 0 = 0");
  });

  it("shears the drawing when its rows are taken for longer or shorter", async () => {
    const picture = page.locator("#fig-stride canvas");
    expect(await picture.getAttribute("aria-label")).toContain("rows of 27 numbers");
    await page.locator("#fig-stride input[type=range]").focus();
    await page.keyboard.press("ArrowRight");
    await expect.poll(() => picture.getAttribute("aria-label")).toContain("rows of 28 numbers");
    await expect.poll(() => textOf(page.locator("#fig-stride figcaption"))).toContain("= 28 rows of 28");
  });

  it("deals out batches with their labels, shuffled anew every epoch", async () => {
    const names = () => page.locator("#fig-batch .batch-row > span:last-child").allInnerTexts();
    const labels = () =>
      page.locator("#fig-batch-labels figure.matrix").first().locator("td").allInnerTexts();
    const before = await names();
    const classes = ["headphones", "bucket", "clock", "pizza", "hexagon"];
    expect((await labels()).map((label) => classes[Number(label)])).toEqual(before);
    const next = page.getByRole("button", { name: "Next batch" });
    await next.evaluate((button) => {
      for (let k = 0; k < 24 && button instanceof HTMLElement; k++) button.click();
    });
    await next.click();
    expect(await textOf(page.locator("#fig-batch .batch-say"))).toContain("Batch 26, epoch 2: rows 0 to 7");
    await expect
      .poll(async () => (await labels()).map((label) => classes[Number(label)]))
      .toEqual(await names());
  });

  it("carries a step out at either scale, as the formula says", async () => {
    const rows = page.locator("#fig-score-step tbody tr");
    await expect.poll(() => rows.count()).toBe(2);
    for (const row of await rows.all()) {
      const numbers = (await row.locator("td").allInnerTexts()).map((text) => Number(text.replace("−", "-")));
      const [before, carriedOut, formula] = numbers;
      expect(carriedOut).toBeLessThan(before);
      expect(Math.abs(carriedOut - formula)).toBeLessThan(0.01 + 1e-5 * Math.abs(formula));
    }
  });

  it("trains with pixels from 0 to 1 and from 0 to 255, and shows what the scale does", async () => {
    const race = page.locator("#fig-race .race");
    await race.getByRole("button", { name: "Train both" }).click();
    await race.and(page.locator('[data-state="finished"]')).waitFor({ timeout: patience.training });
    const cells = await race.locator("tbody td").allInnerTexts();
    const [right, loss, , , , wrong, largeLoss] = cells.map((cell) => Number.parseFloat(cell));
    expect(largeLoss).toBeGreaterThan(3 * loss);
    expect(right).toBeGreaterThan(wrong + 20);
    expect(await textOf(race.locator(".race-status"))).toContain("Done");
  });

  it("finds a label's row, and the row's label, by mouse and keyboard", async () => {
    const said = page.locator("#fig-one-hot .one-hot-say");
    await page.locator("#fig-one-hot .one-hot-place").nth(7).click();
    expect(await textOf(said)).toContain("“alarm clock” is label t = 7");
    await page.locator("#fig-one-hot .one-hot-place").nth(8).focus();
    await page.keyboard.press("Enter");
    expect(await textOf(said)).toContain("its row is (0, 0, 0, 0, 0, 0, 0, 0, 1, 0)");
    expect(await page.locator("#fig-one-hot select").inputValue()).toBe("8");
  });

  it("gives every class the same parts only when each is parted by itself", async () => {
    const tested = () => page.locator("#fig-split tbody td:last-child").allInnerTexts();
    expect(new Set(await tested())).toEqual(new Set(["8"]));
    await page.getByLabel("all together").check();
    await expect.poll(async () => new Set(await tested()).size).toBeGreaterThan(1);
  });

  it("flatters the best of many guessers, and nobody when there is one", async () => {
    const line = page.locator("#fig-luck .score-line");
    const scores = async () =>
      [...(await textOf(line)).matchAll(/(\d+\.\d)\s%/g)].map(([, part]) => Number(part));
    const [test, fresh] = await scores();
    expect(test).toBeGreaterThan(fresh + 8);
    await page.locator("#fig-luck input[type=range]").first().focus();
    await page.keyboard.press("Home");
    await expect.poll(() => textOf(line)).toContain("The best of 1 guessers");
    expect((await scores())[0]).toBeLessThan(test);
  });

  it("judges the exercises", async () => {
    const forms = page.locator("form.exercise");
    for (const [k, wrong, right] of [
      [0, "140", "149"],
      [1, "24, 17", "17, 24"],
      [3, "104", "563"],
    ] as const) {
      await forms.nth(k).locator("input[type=text]").fill(wrong);
      await page.keyboard.press("Enter");
      expect(await textOf(forms.nth(k).locator(".exercise-verdict"))).toContain("✗");
      await forms.nth(k).locator("input[type=text]").fill(right);
      await page.keyboard.press("Enter");
      expect(await textOf(forms.nth(k).locator(".exercise-verdict"))).toContain("✓");
    }
    for (const [k, right] of [
      [2, "[32 × 784] and [32 × 47]"],
      [4, "It is too good on average, because the network was chosen by it."],
    ] as const) {
      for (const answer of await forms.nth(k).locator("label").all()) {
        await answer.locator("input").check();
        await forms.nth(k).getByRole("button", { name: "Check" }).click();
        const isRight = (await textOf(answer)).trim() === right;
        expect(await textOf(forms.nth(k).locator(".exercise-verdict"))).toContain(isRight ? "✓" : "✗");
      }
    }
  });
});

describe("the chapter on pixels without scripts", () => {
  it("still has the way to pixels, the formulas and the library's source", async () => {
    await openChapter({ scripts: false });
    const text = await textOf(page.locator("#observablehq-main"));
    expect(text).toContain("Together they make six decisions");
    expect(text).toContain("export function rasterise");
    expect(await page.locator("#eq-index .katex").count()).toBe(1);
    await open.close();
  });
});
