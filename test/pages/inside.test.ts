import { afterAll, afterEach, beforeEach, describe, expect, it } from "vitest";
import { type OpenChapter, openChapter } from "./support/chapter.js";
import { padOf } from "./support/pad.js";
import { closeAll } from "./support/page.js";

let chapter: OpenChapter;

beforeEach(async () => {
  chapter = await openChapter("inside");
});
afterEach(() => chapter.close());
afterAll(closeAll);

/** The number after a sign of equality or a plus, as the page writes it. */
function numberIn(text: string, pattern: RegExp): number {
  const [, found = "NaN"] = pattern.exec(text) ?? [];
  return Number(found.replace("−", "-"));
}

describe("inside", () => {
  it("shows the stages of the network and follows the pad", async () => {
    const { page, at, says, textOf } = chapter;
    await says(".inside-scores .is-chosen", "R");
    expect(await at(".tiles figcaption").allTextContents()).toEqual([
      "pixels, 28 × 28",
      "conv1: 24 maps of 14 × 14",
      "conv2: 48 maps of 7 × 7",
      "conv3: 96 maps of 3 × 3",
      "dense1: 128 units",
      "scores",
    ]);
    expect(await at(".inside-lines path").count()).toBeGreaterThan(20);
    const pad = await padOf(page);
    await pad.read([
      [
        [128, 128],
        [30, 220],
      ],
    ]);
    const answer = await pad.answer();
    const best = answer?.classes[answer.p.indexOf(Math.max(...answer.p))];
    expect(best).toMatch(/^[1IL]$/);
    await expect
      .poll(async () => (await textOf(".inside-scores .is-chosen")).split("z")[0].trim())
      .toBe(best);
  });

  it("splits the score among the pixels and the biases", async () => {
    const { says, textOf, at } = chapter;
    await says(".inside-mode", "Together they make");
    const text = await textOf(".inside-mode");
    const together = numberIn(text, /make \+?(−?[\d.]+) of/);
    const rest = numberIn(text, /other \+?(−?[\d.]+)\./);
    expect(together + rest).toBeCloseTo(numberIn(text, /z = (−?[\d.]+)/), 1);
    await at(".inside-pixels input[value='cover']").check();
    await says(".inside-mode", "do not add up to the score");
    await at(".inside-pixels input[value='slope']").check();
    await says(".inside-mode", "one more of ink");
  });

  it("writes out a unit's sum, shows what excites it, and silences it", async () => {
    const { page, at, says, textOf } = chapter;
    await says(".inside-scores .is-chosen", "R");
    await at(".tiles-stage").nth(4).focus();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowDown");
    await says(".inside-unit h3", "dense1, unit 10");
    await says(".inside-unit", /samples these excite it most|None of the samples excites it/);
    const terms = await at(".inside-unit li").allTextContents();
    const sum = terms.reduce((all, term) => all + numberIn(term, /^([+−]?[\d.]+)/), 0);
    expect(sum).toBeCloseTo(numberIn(await textOf(".inside-unit strong"), /= (−?[\d.]+)/), 1);
    await at(".inside-unit button").focus();
    await page.keyboard.press("Enter");
    await says(".inside-unit", /at 0 the network says . \(/);
    expect(await at(".inside-unit button:focus").count()).toBe(1);
    await page.keyboard.press("Enter");
    await says(".inside-unit button", "Silence it");
  });

  it("answers for another class, and looks into a dense network", async () => {
    const { at, says } = chapter;
    await says(".inside-scores .is-chosen", "R");
    await at(".inside-class").selectOption({ label: "P?" });
    await says(".inside-scores .is-chosen", "P");
    await says(".inside-mode", "for P");
    await at(".reader input[value='characters-dense']").check();
    await says(".tiles:nth-child(2) figcaption", "dense1: 256 units");
  });
});
