import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type OpenChapter, openChapter } from "./support/chapter.js";
import { closeAll } from "./support/page.js";

let chapter: OpenChapter;

const said = '[data-figure="slingshot"] .score-line';
const tracks = ".tracks svg";
const pouch = ".sling-handle[role=slider]";

/** Middle of a handle on the screen, and the width of the map. */
async function placeOf(handle: string) {
  const [box, map] = await Promise.all(
    [handle, ".sling-stage"].map((selector) => chapter.at(selector).boundingBox()),
  );
  if (!box || !map) throw new Error("the slingshot must be shown");
  return { x: box.x + box.width / 2, y: box.y + box.height / 2, width: map.width };
}

describe("the slingshot", () => {
  beforeAll(async () => {
    chapter = await openChapter("gradient-descent", { touch: true });
    await chapter
      .at(".sling-stage")
      .evaluate((map) => map.scrollIntoView({ block: "center", behavior: "instant" }));
  });
  afterAll(async () => {
    await chapter.close();
    await closeAll();
  });

  it("opens with the walk of the text: factors −½ and ½", async () => {
    const { says } = chapter;
    await says(
      said,
      /η = 0\.50, .* steep direction is multiplied by −0\.50 .* jumps from side to side, nearer/,
    );
    await says(said, /flat direction is multiplied by 0\.50 .* creeps/);
    await says(tracks, /−0\.50/);
  });

  it("explodes when the mouse pulls the band far enough, and lets the walk go step by step", async () => {
    const { at, page, says } = chapter;
    const { x, y, width } = await placeOf(pouch);
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 0.1 * width, y, { steps: 5 });
    await says(said, /steep direction is multiplied by −1\.\d\d in each step: it explodes/);
    await says(tracks, "explodes");
    const whole = await at(".sling-walk").getAttribute("d");
    await page.mouse.up();
    await expect.poll(() => at(".sling-walk").getAttribute("d")).not.toBe(whole);
    await expect.poll(() => at(".sling-walk").getAttribute("d")).toBe(whole);
  });

  it("is pulled by keys, to both ends", async () => {
    const { at, page, says } = chapter;
    await at(pouch).focus();
    await page.keyboard.press("Home");
    await says(said, /η = 0\.01, .* steep direction is multiplied by 0\.97/);
    await page.keyboard.press("ArrowUp");
    await says(said, "η = 0.02");
    await page.keyboard.press("End");
    await says(said, /η = 0\.80/);
    expect(await at(pouch).getAttribute("aria-valuetext")).toMatch(/^0\.80\. .*explodes/);
  });

  it("is pulled by a finger", async () => {
    const { page, says } = chapter;
    const { x, y, width } = await placeOf(pouch);
    const session = await page.context().newCDPSession(page);
    const touch = (
      type: "touchStart" | "touchMove" | "touchEnd",
      ...touchPoints: { x: number; y: number }[]
    ) => session.send("Input.dispatchTouchEvent", { type, touchPoints });
    await touch("touchStart", { x, y });
    await touch("touchMove", { x: x - 0.06 * width, y: y + 0.02 * width });
    await touch("touchMove", { x: x - 0.12 * width, y: y + 0.04 * width });
    await says(
      said,
      /steep direction is multiplied by 0\.\d\d in each step: it creeps|−0\.\d\d .* nearer each time/,
    );
    await touch("touchEnd");
  });

  it("begins elsewhere, by the mouse and by keys", async () => {
    const { at, page, textOf } = chapter;
    const before = await textOf(said);
    const { x, y, width } = await placeOf(".sling-ring");
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x - 0.1 * width, y, { steps: 3 });
    await page.mouse.up();
    await expect.poll(() => textOf(said)).not.toBe(before);
    const dragged = await textOf(said);
    await at(".sling-ring").focus();
    await page.keyboard.press("ArrowDown");
    await expect.poll(() => textOf(said)).not.toBe(dragged);
  });
});
