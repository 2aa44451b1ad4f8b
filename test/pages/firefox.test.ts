import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { pagesOf, pagesToOpen } from "../../bin/check/static.js";
import { findFirefox } from "../../bin/firefox.js";
import { allowFused } from "../../bin/relaxed-simd.js";
import { definitionsOf } from "../../site/definitions.js";
import { wasmBackend } from "../../src/lib/backends/wasm/wasm.js";
import { weightsOf } from "../../src/lib/core/network-weights.js";
import { readPack } from "../../src/lib/data/pack.js";
import { usualTrainPart } from "../../src/lib/data/split.js";
import { pictureFromImage } from "../../src/lib/drawing/picture-from-image.js";
import { explainError } from "../../src/lib/notebook/explain-error.js";
import { doodleRecipe } from "../../src/lib/training/recipe.js";
import { Run } from "../../src/lib/training/run.js";
import { weightHash } from "../../src/lib/training/weights/hash.js";
import { messagesOfSlips, slips } from "../lib/notebook/slips.js";
import { type Firefox, openFirefox } from "./support/firefox.js";
import { hashScript } from "./support/hash-script.js";
import { pngOf } from "./support/png.js";
import { smallHashes } from "./support/small-hashes.js";

const dist = process.env.WORKBOOK_DIST ?? "dist";
const files = mkdtempSync(join(tmpdir(), "firefox-"));
afterAll(() => rmSync(files, { recursive: true }));

let firefox: Firefox;
/** One Firefox with some preferences for the tests of a group. */
function inFirefox(preferences: Parameters<typeof openFirefox>[0] = {}): void {
  beforeAll(async () => {
    firefox = await openFirefox(preferences);
  });
  afterEach(() => expect(firefox.errors.splice(0)).toEqual([]));
  afterAll(() => firefox.close());
}

/** Draws an upright line with a foot with the mouse. */
async function drawL(pad: string): Promise<void> {
  const { page } = firefox;
  const surface = await page.waitForSelector(pad);
  await surface?.evaluate((element) => element.scrollIntoView({ block: "center", behavior: "instant" }));
  const box = await surface?.boundingBox();
  if (!box) throw new Error("the pad must be on the page: it is not");
  const to = (x: number, y: number): [number, number] => [box.x + x * box.width, box.y + y * box.height];
  await page.mouse.move(...to(0.4, 0.2));
  await page.mouse.down();
  await page.mouse.move(...to(0.4, 0.5));
  await page.mouse.move(...to(0.4, 0.8));
  await page.mouse.move(...to(0.65, 0.8));
  await page.mouse.up();
}

/** Opens a file by a field. */
async function upload(field: string, name: string, bytes: Uint8Array): Promise<void> {
  const file = join(files, name);
  writeFileSync(file, bytes);
  const input = await firefox.page.waitForSelector(field);
  await input?.toElement("input").then((element) => element.uploadFile(file));
}

/** Ink on paper that is not quite even. */
const photograph = {
  width: 120,
  height: 90,
  data: new Uint8ClampedArray(4 * 120 * 90),
};
for (let k = 0; k < 120 * 90; k++) {
  const [x, y] = [k % 120, Math.floor(k / 120)];
  const ink = Math.abs(x - 60) < 4 && y > 15 && y < 75;
  photograph.data.set(ink ? [20, 30, 40 + (y % 7), 255] : [250 - (x % 9), 250, 245, 255], 4 * k);
}

/** Opens the photograph, of which the network must get what the library makes of its pixels. */
async function readPhotograph(): Promise<void> {
  const { width, height, data } = photograph;
  const pixel = (x: number, y: number): [number, number, number, number] => {
    const at = 4 * (y * width + x);
    return [data[at], data[at + 1], data[at + 2], data[at + 3]];
  };
  await upload(".source-file input", "photograph.png", pngOf(width, height, pixel));
  await firefox.says(".source-message", "photograph.png: its ink");
  await firefox.page.waitForSelector(".reader:not([data-reading])");
  expect(
    await firefox.page.evaluate("Array.from(document.querySelector('.reader').value.answer.levels)"),
  ).toEqual(Array.from(pictureFromImage(photograph, "emnist")));
}

const cell = `//div[contains(@class,"live-cell")][preceding-sibling::*[1][contains(., "Float32Array.from(picked.levels")]]`;
const form = (id: string) => `#exercise-${id} form`;

async function runCell(code: string): Promise<void> {
  await firefox.write(`::-p-xpath(${cell}//*[contains(@class,"cm-content")])`, code);
  await firefox.page.keyboard.down("Shift");
  await firefox.page.keyboard.press("Enter");
  await firefox.page.keyboard.up("Shift");
}

describe.skipIf(!findFirefox())("in Firefox", () => {
  inFirefox();

  it("every page opens without an error", async () => {
    const { page, go } = firefox;
    const pages = pagesToOpen(pagesOf(dist));
    expect(pages.length).toBeGreaterThan(20);
    for (const file of pages) {
      await go(file.replace(/index\.html$/, ""));
      expect(await page.$$eval(".observablehq--error", (cells) => cells.length), file).toBe(0);
      // Firefox draws no formula that lacks a part.
      const broken = await page.$$eval(
        "mfrac, msub, msup, mover, munder, mroot",
        (all) => all.filter(({ children }) => children.length !== 2).length,
      );
      expect(broken, file).toBe(0);
    }
  });

  it("the same seed gives the bits that Node gets in each profile, whatever the recipe and the backend", async () => {
    await firefox.page.goto("about:blank");
    await firefox.page.addScriptTag({ content: hashScript() });
    allowFused();
    const { fused, ...others } = await smallHashes();
    const found = Object(await firefox.page.evaluate("library.smallHashes()"));
    expect(found).toMatchObject(others);
    // Firefox has relaxed SIMD from 145 on; one before it says that its engine can't fuse.
    expect(["engine", fused]).toContainEqual(found.fused);
  });

  it("a lab trains to the weights that Node gets", async () => {
    await firefox.go("pages/train-doodles/?epochs=1&seed=3");
    await firefox.page.waitForSelector('.training-lab[data-samples="all"]');
    await firefox.press("Train");
    const pack = readdirSync(dist, { recursive: true, encoding: "utf8" }).find((name) =>
      /\/doodles\.[^/]*\.bin$/.test(name),
    );
    const dataset = await readPack(readFileSync(join(dist, pack ?? "no pack of drawings")));
    const run = new Run({
      backend: await wasmBackend(),
      dataset,
      trainPart: usualTrainPart,
      hyperparameters: { ...doodleRecipe, epochs: 1, seed: 3 },
    });
    run.trainTo(Infinity);
    while (run.work()) {
      // Every piece of work does a little more.
    }
    await firefox.page.waitForSelector('.training-lab[data-state="finished"]', { timeout: 60_000 });
    await firefox.says(".runs tbody tr", weightHash(weightsOf(run.training.network)));
  });

  it("the pad is drawn on with the mouse, answers, and keeps the drawing over a reload", async () => {
    await firefox.go("pages/draw/");
    await drawL(".reader .pad-surface");
    await firefox.says(".answer-verdict", /L/);
    await firefox.reload();
    await firefox.says(".answer-verdict", /L/);
  });

  it("slips are told as they are in other browsers", async () => {
    await firefox.page.goto("about:blank");
    const messages = await firefox.page.evaluate(messagesOfSlips);
    const told = Array.isArray(messages) ? messages.map(String).map(explainError) : [];
    expect(told).toEqual(slips.map(({ told }) => told));
  });

  it("a cell is edited, tells its error in words, runs again, and is there after a reload", async () => {
    await firefox.go("pages/linear-layer/");
    await firefox.page.locator(`::-p-xpath(${cell}//button[.="Edit this code"])`).click();
    const fault = `::-p-xpath(${cell}//*[contains(@class,"cell-fault")])`;
    const told = new Set<string>();
    for (const slip of slips) {
      // One of each kind: they have their last words in common.
      const kind = slip.told.split(" ").slice(-4).join(" ");
      if (told.has(kind)) continue;
      told.add(kind);
      await runCell(`const name = "";\n{ ${slip.code} }`);
      await firefox.says(fault, `Line 2: ${slip.told}`);
    }
    expect(told.size).toBeGreaterThan(10);
    await runCell("const x = new Float32Array(784).fill(0, 0, 777);\nconst name = 'filled';");
    await firefox.says("#observablehq-main", "In the drawing you picked (filled");
    // Cells that need what it makes have failed with it, and were logged.
    firefox.errors.length = 0;
    await firefox.reload();
    await firefox.says(`::-p-xpath(${cell}//*[contains(@class,"cm-content")])`, "fill(0, 0, 777)");
  });

  it("exercises are answered by keyboard, and kept", async () => {
    const { page } = firefox;
    const { solutions } = await definitionsOf("linear-layer");
    const check = async () => {
      await page.keyboard.down("Control");
      await page.keyboard.press("Enter");
      await page.keyboard.up("Control");
    };
    await firefox.go("pages/linear-layer/");
    await page.waitForSelector(form("dw-shape"));
    await page.focus(`${form("dw-shape")} ::-p-xpath(.//label[contains(., "[784 × 128]")]//input)`);
    await page.keyboard.press(" ");
    await check();
    await firefox.says(`${form("dw-shape")} .exercise-verdict`, /^✓/);
    await page.focus(`${form("forward")} textarea`);
    await firefox.write(`${form("forward")} .cm-content`, "function layer() {\n  return null.x;\n}");
    await check();
    await firefox.says(`${form("forward")} .exercise-verdict`, "✗ Line 2: What stands before .x is null.");
    await firefox.write(`${form("forward")} .cm-content`, String(solutions.forward.answer));
    await check();
    await firefox.says(`${form("forward")} .exercise-verdict`, "✓ Right.");
    await firefox.reload();
    await firefox.says(`${form("forward")} .exercise-state`, "✓ Solved");
    await firefox.says(`${form("dw-shape")} .exercise-state`, "✓ Solved");
  });

  it("two derivations are typed by keys alone at 390 pixels, line by line, and kept", async () => {
    const { page } = firefox;
    await page.setViewport({ width: 390, height: 844 });
    for (const [chapter, id] of [
      ["softmax", "backward-derivation"],
      ["cross-entropy", "p-minus-y"],
    ]) {
      const { solutions } = await definitionsOf(chapter);
      const lines = solutions[id].answer.split("\n");
      await firefox.go(`pages/${chapter}/`);
      await page.focus(`${form(id)} .formula-input`);
      for (const line of lines) {
        await page.keyboard.type(line);
        await page.keyboard.press("Enter");
      }
      const marks = () =>
        page.$$eval(`${form(id)} .formula-mark`, (all) => all.map(({ textContent }) => textContent));
      await expect.poll(marks).toEqual([...lines.map(() => "✓ follows"), ""]);
      await page.keyboard.down("Control");
      await page.keyboard.press("Enter");
      await page.keyboard.up("Control");
      await firefox.says(`${form(id)} .exercise-verdict`, "✓ Right. Every line follows");
      await firefox.reload();
      await firefox.says(`${form(id)} .exercise-state`, "✓ Solved");
      expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(390);
    }
    await page.setViewport({ width: 1280, height: 800 });
  });

  it("the search finds a chapter", async () => {
    await firefox.go("");
    await firefox.page.locator("[data-search-open]").click();
    await firefox.page.locator("#observablehq-search input").fill("dropout");
    await firefox.says("#observablehq-search-results a[href*='pages/dropout']", /dropout/i);
  });

  it("pictures are read", async () => {
    await firefox.go("pages/draw/");
    await readPhotograph();
  });

  it("files of drawings are read, and what is none is named", async () => {
    await firefox.go("pages/teach/");
    const lines = ["lying", "standing"].map((word) =>
      JSON.stringify({
        word,
        key_id: "1",
        recognized: true,
        drawing: [
          [
            [20, 128, 235],
            [70, 70, 70],
          ],
        ],
      }),
    );
    await upload(".teach-files input[type=file]", "lines.ndjson", Buffer.from(lines.join("\n")));
    await firefox.says(".teach-message", "Added 2 drawings.");
    await upload(".teach-files input[type=file]", "words.npy", Buffer.from("no drawings"));
    await firefox.says(".teach-message", "words.npy");
    await firefox.reload();
    await firefox.page.waitForSelector(".browser-tile");
    expect(await firefox.page.$$eval(".browser-tile", (tiles) => tiles.length)).toBe(2);
  });
});

describe.skipIf(!findFirefox())("in Firefox with cookies blocked", () => {
  inFirefox({ "network.cookie.cookieBehavior": 2 });

  it("teaching works, and says that nothing is kept", async () => {
    const { page } = firefox;
    await firefox.go("pages/teach/");
    for (const name of ["lying", "standing"]) {
      await page.locator(".chips-new input").fill(name);
      await page.keyboard.press("Enter");
    }
    await drawL(".teach .pad-surface");
    await page.locator(".chip").click();
    await page.waitForSelector(".browser-tile");
    await firefox.says(".teach-notice", "does not let the page keep anything");
  });

  it("pages work, and say so where something is written", async () => {
    const { page } = firefox;
    await firefox.go("pages/linear-layer/");
    await page.locator(`::-p-xpath(${cell}//button[.="Edit this code"])`).click();
    await runCell("const x = new Float32Array(784);\nconst name = 'filled';");
    await firefox.says("#observablehq-main", "In the drawing you picked (filled");
    await firefox.says(
      `::-p-xpath(${cell}//*[contains(@class,"cell-notice")])`,
      "does not let the page keep",
    );
    for (const path of ["", "pages/draw/", "pages/sweeps/", "pages/inside/", "pages/train-doodles/"]) {
      await firefox.go(path);
      await page.click("[data-theme-toggle]");
      expect(await page.$eval("html", (root) => root.dataset.theme)).toBe("dark");
      expect(await page.$$eval(".observablehq--error", (cells) => cells.length), path).toBe(0);
    }
  });
});

describe.skipIf(!findFirefox())("in Firefox that resists fingerprinting", () => {
  inFirefox({ "privacy.resistFingerprinting": true });

  it("pictures are read pixel by pixel all the same", async () => {
    await firefox.go("pages/draw/");
    await readPhotograph();
  });

  it("what cannot be read is refused, with what to do", async () => {
    const gif = "R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7";
    await upload(".source-file input", "dot.gif", Buffer.from(gif, "base64"));
    await firefox.says(
      ".source-message",
      /^dot\.gif cannot be read: .*noise.*Open the picture as a PNG file/,
    );
  });

  it("the pad answers, and a lab trains", async () => {
    await drawL(".reader .pad-surface");
    await firefox.says(".answer-verdict", /L/);
    await firefox.go("pages/train-doodles/?epochs=1");
    await firefox.press("One step");
    await firefox.says(".status", /step1 of/);
  });
});
