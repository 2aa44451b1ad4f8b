import type { Page } from "playwright-core";
import { afterAll, describe, expect, it } from "vitest";
import { nameIn } from "../../src/components/storage/names.js";
import { writeNpyHeader } from "../../src/lib/data/write-npy.js";
import { type OpenChapter, openChapter } from "./support/chapter.js";
import { recordsIn } from "./support/database.js";
import { padOf } from "./support/pad.js";
import { closeAll } from "./support/page.js";

afterAll(closeAll);

type Line = [number[], number[]];
const lying = (y: number): Line => [
  [20, 128, 235],
  [y, y, y],
];
const standing = (x: number): Line => [
  [x, x, x],
  [20, 128, 235],
];

/** Adds classes by name. */
async function addClasses({ page, at }: OpenChapter, ...names: string[]): Promise<void> {
  for (const name of names) {
    await at(".chips-new input").fill(name);
    await page.keyboard.press("Enter");
    await at(".chip").filter({ hasText: name }).waitFor();
  }
}

/** Draws with the mouse and keeps the drawing. */
async function keep(chapter: OpenChapter, stroke: Line, word: string): Promise<void> {
  const pad = await padOf(chapter.page, ".teach");
  await pad.draw([stroke]);
  await chapter.at(".chip").filter({ hasText: word }).click();
}

const tiles = ({ at }: OpenChapter) => at(".browser-tile").count();

/** Ten lines of two classes, every fifth held out. */
async function drawLines(chapter: OpenChapter, each = 5): Promise<void> {
  await addClasses(chapter, "lying", "standing");
  for (let k = 0; k < each; k++) {
    await keep(chapter, lying(70 + 20 * k), "lying");
    await keep(chapter, standing(70 + 20 * k), "standing");
  }
}

/** What the network makes of what is on the pad: places with ink, and p of the first class. */
const answer = (page: Page) =>
  page.locator(".teach").evaluate((lab) => {
    const { picture, p } = (lab as HTMLElement & { value: { picture?: Uint8Array; p?: Float32Array } }).value;
    const places = [...(picture ?? []).keys()];
    return { inked: places.filter((k) => (picture?.[k] ?? 0) > 0), p: p?.[0] ?? Number.NaN };
  });

/** Starts the training and waits until it has come to rest. */
async function train(chapter: OpenChapter, epoch = 100): Promise<void> {
  await chapter.at(".run-buttons .button--primary").click();
  await chapter.says(".teach-status", `Epoch ${epoch}`);
}

function ndjson(...words: string[]): Buffer {
  const lines = words.map((word, k) =>
    JSON.stringify({ word, key_id: String(k), recognized: true, drawing: [lying(40 + k)] }),
  );
  return Buffer.from(`${lines.join("\n")}\n`);
}

const open = ({ at }: OpenChapter, name: string, buffer: Buffer) =>
  at(".teach-files input[type='file']").setInputFiles({ name, mimeType: "application/octet-stream", buffer });

/** What the database holds, past the page's own code. */
const kept = (page: Page) =>
  page.evaluate(
    (name) =>
      new Promise<{ words: string[]; ids: number[] } | undefined>((resolve, reject) => {
        const request = indexedDB.open(name);
        request.onerror = () => reject(request.error);
        request.onsuccess = () => {
          const get = request.result.transaction("collections").objectStore("collections").get("own");
          get.onsuccess = () => {
            request.result.close();
            const record = get.result as { drawings: { word: string; id: number }[] } | undefined;
            resolve(
              record && {
                words: record.drawings.map((one) => one.word),
                ids: record.drawings.map((one) => one.id),
              },
            );
          };
        };
      }),
    nameIn("/course/"),
  );

describe("teaching", () => {
  it("learns classes that were drawn with the mouse, and is there after a reload", async () => {
    const chapter = await openChapter("teach");
    const { page, at, says } = chapter;
    await drawLines(chapter);
    expect(await tiles(chapter)).toBe(10);
    expect(await at(".browser-tile.is-held-out").count()).toBe(2);
    await train(chapter);
    await says(".teach-scores", /held out2100\.0 %/);
    // A training, and a new beginning, are undone: by the button, and by keys.
    const undo = at(".lab-undo");
    await expect.poll(() => undo.textContent()).toBe("Undo: back to epoch 0");
    await at(".run-buttons").getByRole("button", { name: "Start over" }).click();
    await expect.poll(() => undo.textContent()).toBe("Undo: back to epoch 100");
    await undo.focus();
    await page.keyboard.press("Control+z");
    await says(".teach-status", "Epoch 100");
    await says(".teach-scores", /held out2100\.0 %/);
    await expect.poll(() => undo.getAttribute("aria-disabled")).toBe("true");
    await train(chapter, 200);
    await expect.poll(() => undo.textContent()).toBe("Undo: back to epoch 100");
    await undo.click();
    await says(".teach-status", "Epoch 100");
    const pad = await padOf(page, ".teach");
    await pad.draw([standing(140)]);
    await says(".teach .answer-verdict", "It reads standing.");
    await expect.poll(async () => (await kept(page))?.words.length).toBe(10);
    await expect.poll(() => recordsIn(page, "networks")).toHaveLength(1);
    await page.reload();
    await says(".teach-status", "as you left it");
    expect(await tiles(chapter)).toBe(10);
    await pad.draw([standing(140)]);
    await says(".teach .answer-verdict", "It reads standing.");
    // The network stands on the other pad too.
    await page.goto(new URL("../draw/", page.url()).href);
    await at(".reader input[value='quick-draw']").check();
    await expect.poll(() => at(".reader-network").textContent()).toContain("yours: own drawings");
    await chapter.close();
  });

  it("follows every pixel, by mouse and by keyboard", async () => {
    const chapter = await openChapter("teach");
    const { page, at, says } = chapter;
    await at(".teach-files input[type='file']").setInputFiles({
      name: "l.ndjson",
      mimeType: "text/plain",
      buffer: Buffer.concat([ndjson("lying", "lying"), ndjson("other")]),
    });
    await says(".teach-message", "Added 3 drawings.");
    await at(".teach-pad input[value='pixels']").check();
    await at(".pixel-pad-surface").scrollIntoViewIfNeeded();
    const box = await at(".pixel-pad-surface").boundingBox();
    if (!box) throw new Error("no grid");
    const cell = box.width / 28;
    const seen: number[] = [];
    for (let column = 8; column < 12; column++) {
      await page.mouse.click(box.x + (column + 0.5) * cell, box.y + 10.5 * cell);
      await expect.poll(async () => seen.includes((await answer(page)).p)).toBe(false);
      seen.push((await answer(page)).p);
    }
    const inked = async () => (await answer(page)).inked;
    expect(await inked()).toEqual([288, 289, 290, 291]);
    await at(".pixel-pad").getByRole("button", { name: "Move the drawing right" }).click();
    expect(await inked()).toEqual([289, 290, 291, 292]);
    await at(".pixel-pad-surface").focus();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Space");
    expect(await inked()).toEqual([289, 290, 291, 292, 319]);
    await page.keyboard.press("Shift+ArrowRight");
    expect(await inked()).toEqual([289, 290, 291, 292, 319, 320]);
    await page.keyboard.press("Backspace");
    await page.keyboard.press("Backspace");
    await page.keyboard.press("Backspace");
    expect(await inked()).toEqual([288, 289, 290, 291]);
    await at(".chip").filter({ hasText: "other" }).click();
    await expect.poll(() => tiles(chapter)).toBe(4);
    await chapter.close();
  });

  it("learns from one drawing, takes the lesson back, and undoes edits", async () => {
    const chapter = await openChapter("teach");
    const { at, says, textOf } = chapter;
    await open(chapter, "l.ndjson", ndjson("lying", "lying", "lying", "other", "other"));
    await says(".teach-message", "Added 5 drawings.");
    await at(".lesson-switch input").check();
    await keep(chapter, standing(120), "other");
    await says(".lesson-said", /other: \d+ % before, \d+ % after/);
    const [, before, after] = /other: (\d+) % before, (\d+) % after/.exec(await textOf(".lesson-said")) ?? [];
    expect(Number(after)).toBeGreaterThan(Number(before));
    await at(".lesson").getByRole("button", { name: "Take the lesson back" }).click();
    await says(".lesson-said", "taken back");

    await at(".browser-tile").first().click();
    await at(".browser-relabel select").selectOption("other");
    await at(".browser-tools").getByRole("button", { name: "Relabel" }).click();
    await says(".browser-class >> nth=1", "4 to train on");
    await at(".browser-tools").getByRole("button", { name: "Delete" }).click();
    await expect.poll(() => tiles(chapter)).toBe(5);
    for (let k = 0; k < 2; k++) await at(".teach").getByRole("button", { name: "Undo" }).last().click();
    await expect.poll(() => tiles(chapter)).toBe(6);
    await says(".browser-class >> nth=0", "3 to train on");
    await at(".teach").getByRole("button", { name: "Redo" }).last().click();
    await says(".browser-class >> nth=1", "4 to train on");
    await chapter.close();
  });

  it("gives files that it takes back, and refuses bad ones whole", async () => {
    const chapter = await openChapter("teach");
    const { page, at, says } = chapter;
    await open(chapter, "l.ndjson", ndjson("a", "b", "<img src=x onerror=alert(1)>"));
    await says(".teach-message", "Added 3 drawings.");
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      at(".teach-files").getByRole("button", { name: "Save the drawings" }).click(),
    ]);
    const stream = await download.createReadStream();
    const chunks: Buffer[] = [];
    for await (const chunk of stream) chunks.push(Buffer.from(chunk));
    await open(chapter, "again.ndjson", Buffer.concat(chunks));
    await expect.poll(() => tiles(chapter)).toBe(6);

    const bad: readonly (readonly [string, Buffer, RegExp])[] = [
      [
        "cut.ndjson",
        Buffer.concat([ndjson("a"), Buffer.from('{"word":"b"')]),
        /cut\.ndjson: expected a JSON object in line 2/,
      ],
      ["x.npy", Buffer.from("\x93NUMPY and no more", "latin1"), /x\.npy: expected/],
      ["w.safetensors", Buffer.alloc(64, 255), /weights: expected/],
      ["what.bin", Buffer.from([1, 2, 3]), /what\.bin: expected samples/],
      ["names.ndjson", ndjson("x".repeat(50)), /name of a class must have at most 40 characters/],
    ];
    for (const [name, buffer, message] of bad) {
      await open(chapter, name, buffer);
      await says(".teach-message", message);
      await says(".teach-message", "Nothing was changed.");
    }
    expect(await tiles(chapter)).toBe(6);
    await chapter.close();
  });

  it("keeps what is there when the storage is full, and says so", async () => {
    const chapter = await openChapter("teach", { own: true });
    const { page, at, says } = chapter;
    const session = await page.context().newCDPSession(page);
    const origin = new URL(page.url()).origin;
    await session.send("Storage.overrideQuotaForOrigin", { origin, quotaSize: 600_000 });
    await open(chapter, "l.ndjson", ndjson("a", "b"));
    await expect.poll(async () => (await kept(page))?.words).toEqual(["a", "b"]);
    await at(".teach-per-class input").fill("1500");
    await open(chapter, "many.npy", Buffer.concat([writeNpyHeader(1500), Buffer.alloc(1500 * 784, 200)]));
    await says(".teach-notice", "storage for this site is full. What was kept before is still there.");
    expect((await kept(page))?.words).toEqual(["a", "b"]);
    await says(".teach-message", "Added 1500 drawings.");
    // Without them there is room again.
    await at(".teach").getByRole("button", { name: "Undo" }).last().click();
    await keep(chapter, lying(91), "b");
    await expect.poll(async () => (await kept(page))?.words).toEqual(["a", "b", "b"]);
    await expect.poll(() => at(".teach-notice").isHidden()).toBe(true);
    await chapter.close();
  });

  it("survives a crash in the middle of saves, and another tab", async () => {
    const chapter = await openChapter("teach", { own: true });
    const { page, at } = chapter;
    await open(chapter, "l.ndjson", ndjson("a", "b"));
    await expect.poll(async () => (await kept(page))?.words.length).toBe(2);
    const second = await page.context().newPage();
    await second.goto(page.url());
    await second.locator(".browser-tile").nth(1).waitFor();
    await keep(chapter, lying(90), "a");
    await expect.poll(() => second.locator(".browser-tile").count()).toBe(3);

    // Many drawings one after the other; the page ends while they are being saved.
    await page.evaluate(() => {
      const many = Array.from({ length: 400 }, (_, k) =>
        JSON.stringify({
          word: "a",
          key_id: String(k),
          recognized: true,
          drawing: [
            [
              [k % 200, 255],
              [9, k % 250],
            ],
          ],
        }),
      ).join("\n");
      const input = document.querySelector<HTMLInputElement>(".teach-per-class input");
      if (input) input.value = "500";
      const files = document.querySelector<HTMLInputElement>(".teach-files input[type='file']");
      if (!files) throw new Error("no field for files");
      const transfer = new DataTransfer();
      transfer.items.add(new File([many], "many.ndjson"));
      files.files = transfer.files;
      files.dispatchEvent(new Event("change"));
    });
    await expect.poll(() => at(".browser-tile").count()).toBeGreaterThan(3);
    const session = await page.context().newCDPSession(page);
    const crashed = page.waitForEvent("crash");
    session.send("Page.crash").catch(() => {});
    await crashed;
    await second.reload();
    await second.locator(".browser-tile").first().waitFor();
    const left = await kept(second);
    // Whole or not at all.
    expect([3, 403]).toContain(left?.ids.length);
    expect(left?.ids).toEqual(Array.from({ length: left?.ids.length ?? 0 }, (_, k) => k + 1));
    await expect.poll(() => second.locator(".teach-notice").isHidden()).toBe(true);
    await second.context().close();
  });

  it("is drawn on with a finger on a narrow screen, and nothing scrolls sideways", async () => {
    const chapter = await openChapter("teach", { width: 390, height: 1400, touch: true });
    const { page, at } = chapter;
    await addClasses(chapter, "a", "b");
    await padOf(page, ".teach");
    const box = await at(".teach-pad .pad-surface").boundingBox();
    if (!box) throw new Error("no pad");
    const session = await page.context().newCDPSession(page);
    const touch = (type: "touchStart" | "touchMove" | "touchEnd", x = 0, y = 0) =>
      session.send("Input.dispatchTouchEvent", { type, touchPoints: type === "touchEnd" ? [] : [{ x, y }] });
    await touch("touchStart", box.x + 90, box.y + 40);
    for (let k = 1; k <= 8; k++) await touch("touchMove", box.x + 90, box.y + 40 + 20 * k);
    await touch("touchEnd");
    await chapter.says(".chips-hint", "What is it?");
    const chip = at(".chip").first();
    await chip.click();
    await expect.poll(() => tiles(chapter)).toBe(1);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    );
    await chapter.close();
  });

  it("predicts what a lesson does to others, and learns from few drawings in several ways", async () => {
    const chapter = await openChapter("teach");
    const { at, says, textOf } = chapter;
    await chapter.unfold();
    await at(".effects select").nth(1).selectOption({ index: 1 });
    const rows = await at(".effects-table tbody tr").allTextContents();
    expect(rows).toHaveLength(5);
    expect(rows[0]).toMatch(/the lesson.*−/);
    await at(".few-race input[value='3']").check();
    await at(".few-race .button--primary").click();
    await expect.poll(() => textOf(".few-race .race-status")).toContain("Done");
    await says(".few-race tbody tr >> nth=3", /from the network for characters, varied\d+\.\d %/);
    await chapter.close();
  });
});
