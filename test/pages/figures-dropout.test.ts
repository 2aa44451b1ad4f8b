import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type OpenChapter, openChapter } from "./support/chapter.js";
import { closeAll } from "./support/page.js";
import { plain } from "./support/plain.js";

let chapter: OpenChapter;
const stage = ".votes-stage";
const status = ".votes-status";

afterAll(closeAll);

describe("a thousand thinned networks", () => {
  beforeAll(async () => {
    chapter = await openChapter("dropout", { touch: true });
    await chapter.finished("#fig-ensemble .votes");
    await chapter
      .at(stage)
      .evaluate((element) => element.scrollIntoView({ block: "center", behavior: "instant" }));
  });
  afterAll(() => chapter.close());

  const votes = async () => Number(/(\S+) of 1,000/.exec(await chapter.textOf(status))?.[1].replace(",", ""));
  const apart = async () => Number(/([\d.]+) points apart/.exec(await chapter.textOf(status))?.[1]);

  it("say nearly what the whole network says, and how far they are from it", async () => {
    await chapter.says(status, /r = 0\.5: [\d,]+ of 1,000 thinned networks say headphones/);
    expect(await votes()).toBeGreaterThan(900);
    expect(await apart()).toBeLessThan(10);
  });

  it("scatter the more the higher the drop rate, and are all the whole network at 0", async () => {
    const rate = chapter.at("#fig-ensemble input[type=range]");
    await rate.fill("0.9");
    await chapter.says(status, /^r = 0\.9: /);
    const few = await votes();
    expect(few).toBeLessThan(900);
    expect(await apart()).toBeGreaterThan(10);
    await rate.focus();
    await chapter.page.keyboard.press("Home");
    await chapter.says(status, /^r = 0: 1,000 of 1,000 .*: 0 points apart/);
    await rate.fill("0.5");
    await chapter.says(status, /^r = 0\.5: /);
  });

  it("go by their lead under the arrow keys, and say what they lack", async () => {
    const { at, page, says, textOf } = chapter;
    await at(stage).focus();
    await page.keyboard.press("End");
    await says(
      ".votes-picked",
      /Network [\d,]+ keeps \d+ of 128 and \d+ of 128 units of its hidden layers\. It says headphones/,
    );
    expect(await at(stage).getAttribute("aria-valuenow")).toBe("1000");
    const last = await textOf(".votes-picked");
    await page.keyboard.press("ArrowLeft");
    await expect.poll(() => textOf(".votes-picked")).not.toBe(last);
    expect(plain(await at(stage).getAttribute("aria-valuetext"))).toBe(await textOf(".votes-picked"));
  });

  it("show the one that a mouse or a finger is at", async () => {
    const { at, page, textOf } = chapter;
    const before = await textOf(".votes-picked");
    const box = await at(stage).boundingBox();
    if (!box) return expect.unreachable();
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    await page.mouse.move(x + 20, y - 20);
    await expect.poll(() => textOf(".votes-picked")).not.toBe(before);
    const pointed = await textOf(".votes-picked");
    await page.touchscreen.tap(x - 60, y + 60);
    await expect.poll(() => textOf(".votes-picked")).not.toBe(pointed);
  });

  it("answer for another drawing when one is picked", async () => {
    const { at, says } = chapter;
    await at('.picker .picker-choice:has(canvas[aria-label^="bucket"]) input').first().check({ force: true });
    await says(status, /thinned networks say bucket/);
  });
});
