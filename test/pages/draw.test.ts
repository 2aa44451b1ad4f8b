import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { ofSize } from "../../src/components/draw/move-buttons.js";
import { wasmBackend } from "../../src/lib/backends/wasm/wasm.js";
import { predictor } from "../../src/lib/core/predict.js";
import { seededRandom } from "../../src/lib/core/random.js";
import { quickDrawClasses } from "../../src/lib/data/sample-sets.js";
import { readDrawings } from "../../src/lib/data/simplified-drawings.js";
import { doodlePicture } from "../../src/lib/drawing/doodle-picture.js";
import type { Drawing } from "../../src/lib/drawing/drawing.js";
import { characterTemplates } from "../../src/lib/drawing/stand-in/characters/index.js";
import { pick } from "../../src/lib/drawing/stand-in/template.js";
import { trainedNetwork } from "../../src/lib/training/weights/trained-network.js";
import { sampleOf } from "../thorough.js";
import { openChapter } from "./support/chapter.js";
import { padOf, type ReadFromPad } from "./support/pad.js";
import { closeAll, openPage } from "./support/page.js";
import { pngOf } from "./support/png.js";

afterAll(closeAll);

const strokesFolder = join(process.env.WORKBOOK_DATA ?? "none", "quickdraw-strokes");

/** What the library says in Node. */
async function reads(name: string) {
  const backend = await wasmBackend();
  const card = readFileSync(`data/models/${name}.json`, "utf8");
  const { network, card: read } = trainedNetwork(
    backend,
    card,
    readFileSync(`data/models/${name}.safetensors`),
  );
  return { predict: predictor(backend, network), classes: read.classes };
}

function best({ p, classes }: Pick<ReadFromPad, "p" | "classes">): string {
  return classes[p.indexOf(Math.max(...p))];
}

function firstThree({ p, classes }: ReadFromPad): string[] {
  const order = [...p.keys()].sort((a, b) => p[b] - p[a]);
  return order.slice(0, 3).map((label) => classes[label]);
}

/** An upright line with a foot, as a character. */
const letterL: Drawing = [
  [
    [100, 100, 100, 150],
    [50, 120, 200, 200],
  ],
];

describe("the pad", () => {
  it.skipIf(!existsSync(strokesFolder))(
    "gives the pixels and answers of the library for drawings of people",
    async () => {
      const { predict, classes } = await reads("drawings-conv");
      const { page, errors, close } = await openPage("");
      await page.locator(".reader input[value='quick-draw']").check();
      await expect.poll(() => page.locator(".reader-knows").textContent()).toContain("hexagon");
      const pad = await padOf(page);
      let [count, inPage, inNode] = [0, 0, 0];
      for (const word of quickDrawClasses) {
        const file = join(strokesFolder, `${word}.ndjson`);
        const all = readDrawings(readFileSync(file), file, { limit: 20 });
        for (const { drawing } of sampleOf("drawings by people on the pad", all)) {
          const levels = doodlePicture(drawing);
          const p = Array.from(predict(levels));
          const found = await pad.read(drawing);
          const apart = found.levels.reduce(
            (most, level, k) => Math.max(most, Math.abs(level - levels[k])),
            0,
          );
          expect(apart, `${word} ${count}`).toBeLessThanOrEqual(1);
          expect(best(found), `${word} ${count}`).toBe(best({ p, classes }));
          count++;
          if (best(found) === word) inPage++;
          if (best({ p, classes }) === word) inNode++;
        }
      }
      expect(count).toBeGreaterThanOrEqual(quickDrawClasses.length);
      expect(Math.abs(inPage - inNode) / count).toBeLessThanOrEqual(0.01);
      expect(errors).toEqual([]);
      await close();
    },
  );

  it("reads characters that are drawn from templates", async () => {
    const { page, errors, close } = await openPage("");
    await expect.poll(() => page.locator(".answer-verdict").textContent()).toContain("R");
    const pad = await padOf(page);
    const random = seededRandom(7);
    let [count, first, among] = [0, 0, 0];
    for (const [name, ways] of Object.entries(characterTemplates)) {
      const drawings = Array.from({ length: 8 }, () => ofSize(pick(random, ways)(random), 1));
      for (const drawing of sampleOf("characters on the pad", drawings)) {
        const found = await pad.read(drawing);
        count++;
        if (best(found) === name) first++;
        if (firstThree(found).includes(name)) among++;
      }
    }
    expect(first / count).toBeGreaterThanOrEqual(0.85);
    expect(among / count).toBeGreaterThanOrEqual(0.97);
    expect(errors).toEqual([]);
    await close();
  });

  it("undoes, does again, clears, and keeps the drawing over a reload", async () => {
    const { page, at, says, close } = await openChapter("draw");
    const pad = await padOf(page);
    await pad.draw(letterL);
    await says(".answer-verdict", /L/);
    await at(".reader").getByRole("button", { name: "Undo" }).click();
    await says(".answer-verdict", "Draw a letter or a digit.");
    await at(".reader").getByRole("button", { name: "Redo" }).click();
    await says(".answer-verdict", /L/);
    const before = await pad.strokes();
    await page.reload();
    await says(".answer-verdict", /L/);
    expect(await pad.strokes()).toEqual(before);
    await at(".reader").getByRole("button", { name: "Clear" }).click();
    expect(await pad.strokes()).toEqual([]);
    await at(".reader").getByRole("button", { name: "Undo" }).click();
    expect(await pad.strokes()).toEqual(before);
    await at(".reader").getByRole("button", { name: "Replay" }).click();
    await says(".pad-buttons button:last-child", "Replay");
    expect(await pad.strokes()).toEqual(before);
    await close();
  });

  it("says how long an answer took, but not of the first, which waits for much that is done once", async () => {
    const { at, says, close } = await openChapter("draw");
    const took = ".reader-pixels .number";
    await says(".answer-verdict", "It reads R.");
    await says(took, "");
    await at(".reader").getByRole("button", { name: "Make it small" }).click();
    await says(took, /^Read in [\d.]+ ms\.$/);
    await close();
  });

  it("is drawn on with the keyboard, and says the answer once a stroke", async () => {
    const { page, at, says, close } = await openChapter("draw");
    const ofExample = /It reads R/;
    await says(".answer [aria-live]", ofExample);
    await at(".pad-surface").focus();
    for (const key of ["Shift+ArrowUp", "Shift+ArrowUp", "Space"]) await page.keyboard.press(key);
    for (let k = 0; k < 4; k++) await page.keyboard.press("Shift+ArrowDown");
    expect(await at(".answer [aria-live]").textContent()).toMatch(ofExample);
    await page.keyboard.press("Space");
    await says(".answer [aria-live]", /1|I|L/);
    expect(await at(".pad-surface").evaluate((pad) => pad.classList.contains("is-keyed"))).toBe(true);
    await page.keyboard.press("Backspace");
    await says(".answer-verdict", "Draw a letter or a digit.");
    await close();
  });

  it("is drawn on with a finger without scrolling, and the page scrolls beside it", async () => {
    const { page, close } = await openChapter("draw", { width: 390, height: 700, touch: true });
    const pad = await padOf(page);
    const session = await page.context().newCDPSession(page);
    const swipe = async (x: number, from: number, to: number) => {
      const touch = (type: "touchStart" | "touchMove" | "touchEnd", y: number) =>
        session.send("Input.dispatchTouchEvent", {
          type,
          touchPoints: type === "touchEnd" ? [] : [{ x, y }],
        });
      await touch("touchStart", from);
      for (let k = 1; k <= 8; k++) await touch("touchMove", from + ((to - from) * k) / 8);
      await touch("touchEnd", to);
    };
    const box = await page.locator(".pad-surface").boundingBox();
    if (!box) throw new Error("no pad");
    const scrolled = () => page.evaluate(() => scrollY);
    const before = await scrolled();
    await swipe(box.x + box.width / 2, box.y + box.height - 20, box.y + 20);
    expect(await scrolled()).toBe(before);
    expect(await pad.strokes()).toHaveLength(1);
    const below = await page.locator(".reader-answer").boundingBox();
    if (!below) throw new Error("no answer");
    await swipe(below.x + 20, below.y + 20, below.y - 300);
    await expect.poll(scrolled).toBeGreaterThan(before);
    await close();
  });

  it("ignores the palm once a pen has drawn", async () => {
    const { page, close } = await openChapter("draw", { touch: true });
    const pad = await padOf(page);
    const session = await page.context().newCDPSession(page);
    const box = await page.locator(".pad-surface").boundingBox();
    if (!box) throw new Error("no pad");
    const [x, y] = [box.x + 60, box.y + 60];
    const pen = { button: "left", pointerType: "pen", clickCount: 1 } as const;
    await session.send("Input.dispatchMouseEvent", { type: "mousePressed", ...pen, buttons: 1, x, y });
    await session.send("Input.dispatchMouseEvent", { type: "mouseMoved", ...pen, buttons: 1, x, y: y + 90 });
    await session.send("Input.dispatchMouseEvent", {
      type: "mouseReleased",
      ...pen,
      buttons: 0,
      x,
      y: y + 90,
    });
    await expect.poll(async () => (await pad.strokes()).length).toBe(1);
    await page.touchscreen.tap(x + 80, y + 80);
    await page.waitForTimeout(100);
    expect(await pad.strokes()).toHaveLength(1);
    await close();
  });

  it("shows what each step does, and place and size do not matter", async () => {
    const { page, at, says, close } = await openChapter("draw");
    const pad = await padOf(page);
    const before = await pad.read(letterL);
    await at(".reader").getByRole("button", { name: "Make it small" }).click();
    await says(".step-effect", /Without it: /);
    const after = await pad.answer();
    const changed = before.levels.filter((level, k) => Math.abs(level - (after?.levels[k] ?? 0)) > 12);
    expect(changed.length).toBeLessThanOrEqual(8);
    await at(".step").nth(1).locator("input").uncheck();
    await expect
      .poll(async () => (await pad.answer())?.levels.filter((level) => level > 0).length)
      .toBeLessThan(before.levels.filter((level) => level > 0).length / 2);
    await says(".step:nth-child(2) .step-effect", /With it: /);
    await close();
  });

  it("asks another network when it is chosen, and picks samples", async () => {
    const { page, at, says, close } = await openChapter("draw");
    const pad = await padOf(page);
    await pad.draw(letterL);
    await at(".reader input[value='characters-dense']").check();
    await expect.poll(async () => (await pad.answer())?.network).toBe("characters-dense");
    await at(".gallery > summary").click();
    await at(".gallery-sample[title='A']").click();
    await says(".source-message", "A sample of A.");
    await expect
      .poll(async () => (await pad.answer())?.levels.filter((level) => level > 0).length)
      .toBeGreaterThan(60);
    await close();
  });
});

describe("pictures", () => {
  const ink = (x: number, y: number, side: number) =>
    Math.abs(x - side / 2) < side / 30 && y > side / 6 && y < (5 * side) / 6;

  it("read ink on paper, white on black, a transparent one and a large one alike", async () => {
    const { page, at, says, close } = await openChapter("draw");
    const pad = await padOf(page);
    const open = async (name: string, buffer: Buffer) => {
      await at(".source-file input").setInputFiles({ name, mimeType: "image/png", buffer });
      await says(".source-message", `${name}: its ink`);
      await expect.poll(() => at(".reader").getAttribute("data-reading")).toBeNull();
      return firstThree((await pad.answer()) ?? { p: [], classes: [], levels: [], network: "" });
    };
    const black = [20, 20, 25, 255] as const;
    const white = [250, 250, 250, 255] as const;
    const paper = await open(
      "paper.png",
      pngOf(120, 120, (x, y) => (ink(x, y, 120) ? black : white)),
    );
    const board = await open(
      "board.png",
      pngOf(120, 120, (x, y) => (ink(x, y, 120) ? white : black)),
    );
    const clear = await open(
      "clear.png",
      pngOf(120, 120, (x, y) => (ink(x, y, 120) ? black : [0, 0, 0, 0])),
    );
    const large = await open(
      "large.png",
      pngOf(4000, 3000, (x, y) => (ink(x - 500, y, 3000) ? black : white)),
    );
    for (const guesses of [paper, board, clear, large]) expect(guesses).toContain("1");
    await close();
  });

  it("say what is wrong with an empty page and with a file that is no picture", async () => {
    const { at, says, close } = await openChapter("draw");
    const open = (name: string, buffer: Buffer) =>
      at(".source-file input").setInputFiles({ name, mimeType: "image/png", buffer });
    await open(
      "empty.png",
      pngOf(50, 50, () => [255, 255, 255, 255]),
    );
    await says(".source-message", "There is no ink in this picture");
    await open("words.png", Buffer.from("no picture at all"));
    await says(".source-message", "words.png is no picture that this browser can read.");
    await close();
  });
});

describe("the pad elsewhere", () => {
  it("reads the letter on the home page", async () => {
    const { page, errors, close } = await openPage("");
    await expect.poll(() => page.locator(".answer-verdict").textContent()).toContain("R");
    expect(errors).toEqual([]);
    await close();
  });

  it("stands alone in a frame and posts its height", async () => {
    const { page, errors, close } = await openPage("pages/embed/draw/");
    await page.locator(".reader .pad-surface").waitFor();
    expect(await page.locator("#observablehq-sidebar, .bar").count()).toBe(0);
    await page.evaluate(() => {
      const frame = document.createElement("iframe");
      frame.src = location.href;
      document.body.replaceChildren(frame);
    });
    const inside = page.frames()[1];
    // A page may listen long after the frame was there.
    await inside.locator(".reader .answer-verdict").waitFor();
    const posted = () =>
      page.evaluate(
        () =>
          new Promise<number>((resolve) => {
            addEventListener("message", ({ data }) => {
              if (data?.type === "hand-drawn-networks") resolve(data.height);
            });
          }),
      );
    // The content with its margins: nothing is cut off.
    const content = () =>
      inside.evaluate(() => Math.ceil(document.documentElement.getBoundingClientRect().height));
    await expect.poll(async () => (await posted()) - (await content())).toBe(0);
    const heights = await posted();
    expect(heights).toBeGreaterThan(300);
    expect(await inside.evaluate(() => document.documentElement.scrollHeight - innerHeight)).toBeGreaterThan(
      0,
    );
    await page.locator("iframe").evaluate((frame, height) => {
      frame.setAttribute("style", `height: ${height}px; width: 100%; border: 0`);
    }, heights);
    await expect
      .poll(() => inside.evaluate(() => document.documentElement.scrollHeight - innerHeight))
      .toBe(0);
    expect(errors).toEqual([]);
    await close();
  });
});
