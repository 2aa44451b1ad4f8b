import type { CDPSession } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type OpenChapter, openChapter } from "./support/chapter.js";
import { closeAll } from "./support/page.js";

let chapter: OpenChapter;
let session: CDPSession;
const status = ".planes-status";

afterAll(closeAll);

describe("the shape and the point", () => {
  beforeAll(async () => {
    chapter = await openChapter("l2", { touch: true });
    session = await chapter.page.context().newCDPSession(chapter.page);
    await chapter
      .at(".plane")
      .first()
      .evaluate((element) => element.scrollIntoView({ block: "center", behavior: "instant" }));
  });
  afterAll(() => chapter.close());

  /** Both weights under a penalty, as the figure says them. */
  async function rest(penalty: "L1" | "L2"): Promise<number[]> {
    const found = new RegExp(`${penalty}: w = \\((\\S+), (\\S+)\\)`).exec(await chapter.textOf(status));
    return [1, 2].map((k) => Number(found?.[k].replace("−", "-")));
  }
  const price = async () => Number(/λ = (0\.\d+)/.exec(await chapter.textOf(status))?.[1]);

  /** The middle of a handle in one of the planes, on the screen. */
  async function handle(plane: number, name: "grip" | "minimum") {
    const box = await chapter.at(`.plane >> nth=${plane} >> .plane-${name} .plane-knob`).boundingBox();
    if (!box) throw new Error("the handle must be on the page: it is not");
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  }

  it("has L1's point in a corner, and L2's in none", async () => {
    await chapter.says(
      status,
      /^λ = 0\.050\. L2: w = \(0\.31, 0\.74\), neither is 0\. L1: w = \(0, 1\.06\), w₁ is exactly 0\.$/,
    );
  });

  it("goes with the edge of a shape that a mouse drags", async () => {
    const { mouse } = chapter.page;
    const { x, y } = await handle(0, "grip");
    await mouse.move(x, y);
    await mouse.down();
    await mouse.move(x - 25, y + 25, { steps: 4 });
    await mouse.up();
    await expect.poll(price).toBeLessThan(0.05);
    expect((await rest("L2"))[0]).toBeGreaterThan(0.31);
    expect((await rest("L1"))[1]).toBeGreaterThan(1.07);
  });

  it("goes with the minimum of the loss that a finger drags, without scrolling the page", async () => {
    const { page } = chapter;
    const scrolled = () => page.evaluate(() => scrollY);
    const [{ x, y }, before] = [await handle(1, "minimum"), await scrolled()];
    const touch = (
      type: "touchStart" | "touchMove" | "touchEnd",
      ...touchPoints: { x: number; y: number }[]
    ) => session.send("Input.dispatchTouchEvent", { type, touchPoints });
    await touch("touchStart", { x, y });
    for (const part of [0.25, 0.5, 0.75, 1])
      await touch("touchMove", { x: x - 160 * part, y: y + 20 * part });
    await touch("touchEnd");
    await expect.poll(async () => (await rest("L2"))[0]).toBeLessThan(0);
    expect(await scrolled()).toBe(before);
  });

  it("goes with the arrow keys, and says what a handle is at", async () => {
    const { at, page } = chapter;
    const minimum = at(".plane >> nth=0 >> .plane-minimum");
    await minimum.focus();
    for (let step = 0; step < 8; step++) await page.keyboard.press("Shift+ArrowRight");
    await expect.poll(() => minimum.getAttribute("aria-valuetext")).toMatch(/^a = \(2, /);
    expect((await rest("L2"))[0]).toBeGreaterThan(0.5);
    const before = await price();
    const grip = at(".plane >> nth=1 >> .plane-grip");
    await grip.focus();
    await page.keyboard.press("ArrowDown");
    await expect.poll(price).toBeGreaterThan(before);
    expect(await grip.getAttribute("aria-valuetext")).toMatch(/, at λ = 0\.\d{3}$/);
  });

  it("is followed by the weights of a classifier of drawings", async () => {
    const { at, finished, page, says, textOf } = chapter;
    await finished(".planes");
    const zeros = async (k: number) =>
      /: ([\d,]+) of ([\d,]+) weights are exactly 0/
        .exec(await textOf(`.planes-words >> nth=${k}`))
        ?.slice(1)
        .map((count) => Number(count.replace(",", "")));
    await says(".planes-words >> nth=0", /: 0 of [\d,]+ weights are exactly 0/);
    const [few, all] = (await zeros(1)) ?? [];
    expect(few / all).toBeGreaterThan(0.8);
    await at(".plane >> nth=1 >> .plane-grip").focus();
    for (let step = 0; step < 6; step++) await page.keyboard.press("Shift+ArrowDown");
    await says(".planes-words >> nth=1", /^At λ = 0\.100/);
    expect(((await zeros(1)) ?? [])[0]).toBeGreaterThan(few);
  });
});
