import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { afterAll, afterEach, describe, expect, it } from "vitest";
import { decimal, trimmed } from "../../src/components/ui/numbers.js";
import { referenceBackend } from "../../src/lib/backends/reference.js";
import { softmaxOf } from "../../src/lib/core/kernels/softmax.js";
import { doodleClasses } from "../../src/lib/data/sample-sets.js";
import { doodlePicture } from "../../src/lib/drawing/doodle-picture.js";
import type { Drawing } from "../../src/lib/drawing/drawing.js";
import { neuronSum } from "../../src/lib/labs/linear/neuron-sum.js";
import { topAgainstBottom } from "../../src/lib/labs/linear/weight-pictures.js";
import { trainedNetwork } from "../../src/lib/training/weights/trained-network.js";
import { trainedScores } from "../../src/lib/training/weights/trained-scores.js";
import { short } from "../../src/pages/backprop/figures/graph-markup.js";
import { openChapter } from "./support/chapter.js";
import { padOf } from "./support/pad.js";
import { closeAll, type OpenPage, openPage } from "./support/page.js";
import { plain } from "./support/plain.js";

const circle = Array.from({ length: 40 }, (_, k) => (k / 39) * 2 * Math.PI);
/** A face and two hands. */
const clock: Drawing = [
  [circle.map((angle) => 128 + 100 * Math.sin(angle)), circle.map((angle) => 128 - 100 * Math.cos(angle))],
  [
    [128, 128],
    [128, 60],
  ],
  [
    [128, 175],
    [128, 140],
  ],
];
const hexagon: Drawing = [
  [
    [75, 180, 235, 180, 75, 20, 75],
    [30, 30, 128, 225, 225, 128, 30],
  ],
];

let open: OpenPage;
let page: Page;

async function begin(path: string, options: Parameters<typeof openPage>[1] = {}): Promise<void> {
  open = await openPage(path, { own: true, ...options });
  page = open.page;
}

afterEach(async () => {
  expect(open.errors).toEqual([]);
  await open.close();
});
afterAll(closeAll);

/** Opens another page in the same tab and waits for its exercises, which come last. */
async function go(slug: string, on: Page = page): Promise<void> {
  const root = new URL(page.url().replace(/\/pages\/.*$/, "/"));
  await on.goto(new URL(`pages/${slug}/`, root).href);
  await on.locator("form.exercise").last().waitFor({ state: "attached" });
}

const says = (selector: string, text: string | RegExp, on: Page = page) =>
  expect.poll(async () => plain(await on.locator(selector).first().textContent())).toMatch(text);
const press = (name: string, within = "#observablehq-main, dialog") =>
  page.locator(within).getByRole("button", { name, exact: true }).click();
const exactly = (text: string) => new RegExp(text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));

/** What the network of the chapters makes of a drawing: scores, and what goes into its last layer. */
function passOf(levels: Uint8Array, kind: "float32" | "float64") {
  const backend = referenceBackend(kind);
  const card = readFileSync("data/models/doodles.json", "utf8");
  const { network } = trainedNetwork(backend, card, readFileSync("data/models/doodles.safetensors"));
  const z = trainedScores(backend, network, levels);
  const x = backend.pictures(1, 784).load(levels, Uint32Array.of(0), 0, 1);
  const h = network.layers.slice(0, -1).reduce((input, layer) => layer.forward(input, "predict"), x);
  return { z, p: softmaxOf(z), h: Array.from(h.data) };
}

/** What each chapter has to say of a drawing. */
function expected(strokes: Drawing, truth: (typeof doodleClasses)[number]) {
  const levels = doodlePicture(strokes);
  const x = Float32Array.from(levels, (level) => level / 255);
  const { z, p } = passOf(levels, "float32");
  const exact = passOf(levels, "float64");
  const label = doodleClasses.indexOf(truth);
  return {
    levels,
    inked: `In the drawing you picked (your ${truth}), ${x.filter((xk) => xk > 0).length} of the 784`,
    sum: decimal(neuronSum(x, topAgainstBottom(28, 28), 0), 3),
    scores: z.map((score, j) => `${doodleClasses[j]} ${trimmed(score, 2)}`).join(""),
    loss: `L = −ln p of ${truth} = ${trimmed(-Math.log(p[label]), 4)}`,
    /** Of a weight of the last layer: h·(p − Y). */
    gradient: (unit: number, kind: number) => exact.h[unit] * (exact.p[kind] - (kind === label ? 1 : 0)),
  };
}

async function redrawWithMouse(strokes: Drawing): Promise<void> {
  await press("Clear", "dialog");
  const pad = await padOf(page, "dialog");
  await pad.draw(strokes);
}

describe("one drawing", () => {
  it("goes from the first page through the chapters to Inside, and is another everywhere once it is redrawn", async () => {
    await begin("");
    await says(".reader-example", /An example, until you draw/);
    await page.locator(".reader input[value='quick-draw']").check();
    const pad = await padOf(page);
    await pad.draw(clock);
    await says(".own-label-said", /This is your drawing in every chapter.*“clock”/);
    expect(await page.locator(".reader-example").isVisible()).toBe(false);
    const drawn = await pad.strokes();
    expect(drawn).toHaveLength(3);
    const first = expected(drawn, "clock");

    await go("linear-layer");
    await says("#observablehq-main", exactly(first.inked));
    expect(await page.locator(".picker-own input").isChecked()).toBe(true);
    await page.getByLabel("top half against bottom half").check();
    await says("#fig-sum .balance-sum", exactly(first.sum));
    await go("softmax");
    await says("#fig-temperature .score-list", exactly(first.scores));

    await go("cross-entropy");
    await says("#fig-real .score-line", exactly(first.loss));
    const tab = await page.context().newPage();
    await go("linear-layer", tab);
    await tab.getByLabel("top half against bottom half").check();
    await says("#fig-sum .balance-sum", exactly(first.sum), tab);
    await press("Redraw it");
    await redrawWithMouse(hexagon);
    await says("dialog .own-label-said", /hexagon/);
    await says("#fig-real .score-line", exactly(first.loss));
    await press("Keep it");
    const redrawn = await page.evaluate(keptStrokes);
    const second = expected(redrawn, "hexagon");
    expect(second.loss).not.toBe(first.loss);
    await says("#fig-real .score-line", exactly(second.loss));
    await says("#observablehq-main", exactly(second.inked), tab);
    await says("#fig-sum .balance-sum", exactly(second.sum), tab);
    await tab.close();

    await go("backprop");
    await page.getByLabel("trained on doodles").check();
    await page.locator('#fig-network .graph-sheet[data-layer="3"]').click();
    await says("#fig-network .graph-said", /^W₃\[\d+, \d+\] = /);
    const opened = (await page.locator("#fig-network .graph-said").textContent()) ?? "";
    const [, unit, kind] = (/\[(\d+), (\d+)\]/.exec(opened) ?? []).map(Number);
    await says(
      "#fig-network .graph-said",
      exactly(`dW₃[${unit}, ${kind}] = ${short(second.gradient(unit, kind))}:`),
    );
    await go("inside");
    const last = await padOf(page);
    expect(await last.strokes()).toEqual(redrawn);
    await expect.poll(async () => (await last.answer())?.levels).toEqual([...second.levels]);
    await says(".inside-scores .is-chosen", /hexagon/);
  });

  it("is drawn in a chapter with the keys, put right with one press, and named for what it is not", async () => {
    await begin("pages/cross-entropy/");
    await says(".picker-said", "You have drawn nothing yet: a sample stands in.");
    const button = page.locator(".picker-own-line button");
    await button.focus();
    await page.keyboard.press("Enter");
    expect(await page.locator("dialog .pad-surface").evaluate((pad) => pad === document.activeElement)).toBe(
      true,
    );
    for (const key of ["Shift+ArrowUp", "Shift+ArrowUp", "Space"]) await page.keyboard.press(key);
    for (let k = 0; k < 4; k++) await page.keyboard.press("Shift+ArrowDown");
    await page.keyboard.press("Space");
    await says("dialog .own-label-said", /A network reads/);
    await page.locator("dialog .own-label-select").selectOption("emnist L");
    await says("dialog .own-label-said", "You say: “the letter L”.");
    await page.getByRole("button", { name: "Keep it" }).focus();
    await page.keyboard.press("Enter");
    expect(await button.evaluate((one) => one === document.activeElement)).toBe(true);
    await says(
      ".picker-said",
      "The first is your letter L, which is none of headphones, bucket, clock, pizza, hexagon.",
    );
    await says("#fig-real .score-line", "of headphones");
    await page.locator(".picker-counts select").selectOption("pizza");
    await says("#fig-real .score-line", "of pizza");
    await go("backprop");
    expect(await page.locator(".picker-counts select").inputValue()).toBe("pizza");

    await press("Redraw it");
    await page.locator("dialog .pad-surface").waitFor();
    await page.keyboard.press("Escape");
    expect(await page.locator("dialog[open]").count()).toBe(0);
    await press("Redraw it");
    await press("Delete my drawing");
    await says(".picker-said", "You have drawn nothing yet: a sample stands in.");
    expect(await page.locator(".picker input:checked").getAttribute("value")).toBe("0");
  });

  it("is drawn with a finger, undone and kept, and lasts as long as the page where nothing can be kept", async () => {
    await begin("pages/softmax/", { width: 390, height: 760, touch: true });
    await page.addInitScript(() => {
      Object.defineProperty(window, "localStorage", {
        get() {
          throw new DOMException("denied", "SecurityError");
        },
      });
    });
    await go("softmax");
    const before = await page.locator("#fig-temperature .score-list").textContent();
    await press("Draw your own");
    await swipe([0.2, 0.2], [0.8, 0.2]);
    await swipe([0.5, 0.2], [0.5, 0.8]);
    const strokes = page.locator("dialog .pad-ink path");
    expect(await strokes.count()).toBe(2);
    await press("Undo", "dialog");
    expect(await strokes.count()).toBe(1);
    await press("Redo", "dialog");
    await press("Keep it");
    await says(".picker-said", /The first is your .*does not let the page keep anything/);
    await expect.poll(() => page.locator("#fig-temperature .score-list").textContent()).not.toBe(before);
    await page.locator(".picker input").nth(1).check();
    await says("#fig-temperature .score-list", exactly(before ?? ""));
    await page.reload();
    await says(".picker-said", "You have drawn nothing yet: a sample stands in.");
  });

  it("begins the pads of other chapters, and goes into the file of the reader’s work", async () => {
    await begin("pages/convolution/");
    await says(".drawing-stands", "You have drawn nothing yet: a sample stands in.");
    const pad = await padOf(page, ".drawing-input");
    await pad.draw(hexagon);
    expect(await pad.strokes()).toHaveLength(1);
    const kept = await page.evaluate(keptStrokes);
    expect(await pad.strokes()).toEqual(kept);
    await page.locator(".drawing-choice").first().click();
    expect(await pad.strokes()).not.toEqual(kept);
    expect(await page.evaluate(keptStrokes)).toEqual(kept);
    await press("Back to my drawing");
    expect(await page.getByRole("button", { name: "Back to my drawing" }).count()).toBe(0);
    expect(await pad.strokes()).toEqual(kept);
    await go("pixels");
    expect(await (await padOf(page, "#fig-desk .drawing-input")).strokes()).toEqual(kept);

    await page.goto(new URL("../..", page.url()).href);
    await says(".work-count", "Kept in this browser: 1 drawing.");
    const saving = page.waitForEvent("download");
    await press("Save to a file");
    const file = await (await saving).path();
    await press("Delete everything");
    await press("Delete", "dialog");
    await says(".work-count", "Nothing of yours is kept here yet.");
    expect(await page.locator(".reader-example").isVisible()).toBe(true);
    await page.locator(".work-load input[type=file]").setInputFiles(file);
    await says(".work-count", "1 drawing");
    expect(await (await padOf(page)).strokes()).toEqual(kept);
  });
});

it("takes the place of what a pad had kept by itself", async () => {
  const chapter = await openChapter("draw", { own: true });
  open = { ...chapter, errors: [], requests: [], close: () => chapter.close() };
  page = chapter.page;
  await page.evaluate((strokes) => {
    const prefix = Object.keys(localStorage).find((key) => key.endsWith("chapters-opened"));
    localStorage.setItem(
      (prefix ?? "").replace("chapters-opened", "drawing/inside"),
      JSON.stringify(strokes),
    );
  }, hexagon);
  await go("inside");
  expect(await (await padOf(page)).strokes()).toEqual(hexagon);
  await says(".own-label-said", /hexagon/);
});

/** Draws with a finger on the pad of the dialog, between two places that are parts of its side. */
async function swipe(from: readonly [number, number], to: readonly [number, number]): Promise<void> {
  const surface = page.locator("dialog .pad-surface");
  await surface.scrollIntoViewIfNeeded();
  const box = await surface.boundingBox();
  if (!box) throw new Error("the pad must be shown: it is not");
  const session = await page.context().newCDPSession(page);
  const touch = (type: "touchStart" | "touchMove" | "touchEnd", part: number) => {
    const [x, y] = [0, 1].map((k) => from[k] + (to[k] - from[k]) * part);
    const touchPoints = type === "touchEnd" ? [] : [{ x: box.x + x * box.width, y: box.y + y * box.height }];
    return session.send("Input.dispatchTouchEvent", { type, touchPoints });
  };
  await touch("touchStart", 0);
  for (let k = 1; k <= 8; k++) await touch("touchMove", k / 8);
  await touch("touchEnd", 1);
}

/** What the browser has kept. It runs in the page. */
function keptStrokes(): Drawing {
  const name = Object.keys(localStorage).find((key) => key.endsWith("drawing/own"));
  return JSON.parse(localStorage.getItem(name ?? "") ?? "{}").strokes;
}
