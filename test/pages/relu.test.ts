import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type OpenChapter, openChapter } from "./support/chapter.js";
import { closeAll } from "./support/page.js";

let chapter: OpenChapter;

afterAll(closeAll);

describe("the chapter on ReLU", () => {
  beforeAll(async () => {
    chapter = await openChapter("relu");
  });
  afterAll(() => chapter.close());

  it("composes two layers to one, whatever the numbers, and bends them apart", async () => {
    const { page, at, says } = chapter;
    await page.getByLabel("W₁, row 0, column 0").fill("3");
    await page.keyboard.press("Tab");
    const [two, one] = [
      at("#fig-collapse figure.matrix >> nth=-2"),
      at("#fig-collapse figure.matrix >> nth=-1"),
    ];
    await expect.poll(() => two.locator("td").allTextContents()).toEqual(["8.5", "3.5", "3.25"]);
    expect(await one.locator("td").allTextContents()).toEqual(["8.5", "3.5", "3.25"]);
    await says("#fig-bent .score-line", "below 0");
  });

  it("reads function and slope along the bend with the arrow keys, and says what is chosen at 0", async () => {
    const { at, page, says } = chapter;
    await at("#fig-relu [role=slider]").focus();
    for (let k = 0; k < 15; k++) await page.keyboard.press("ArrowLeft");
    await says("#fig-relu .score-line", /At a = 0: h = 0, slope 0, by choice/);
    await page.keyboard.press("ArrowRight");
    await says("#fig-relu .score-line", /At a = 0.1: h = 0.1, slope 1\./);
  });

  it("checks the gradient, which fails at the bend", async () => {
    const { page, says } = chapter;
    await page.getByRole("button", { name: "Check da" }).click();
    await says("#fig-check .check-result", "The two agree");
    await page.getByLabel("a, row 0, column 0", { exact: true }).fill("0");
    await page.keyboard.press("Tab");
    await says("#fig-check .check-result", "Not checked yet");
    await page.getByRole("button", { name: "Check da" }).click();
    await says("#fig-check .check-result", "The two differ");
  });

  it("shows which units another drawing switches on", async () => {
    const { at, says, textOf } = chapter;
    await says("#fig-units .score-line", /\d+ of 128 units are on/);
    const before = await textOf("#fig-units .score-line");
    await at(".picker-choice >> nth=5").click();
    await expect.poll(() => textOf("#fig-units .score-line")).not.toBe(before);
  });

  it("measures that ten layers of sigmoid leave less of a gradient than ReLU", async () => {
    const { runToEnd, textOf } = chapter;
    await runToEnd("#fig-depth .depth");
    const words = await textOf("#fig-depth .race-status");
    const left = /ReLU ([\d.]+), sigmoid ([\d.]+)·10⁻([⁰¹²³⁴⁵⁶⁷⁸⁹]+)/.exec(words);
    expect(Number(left?.[1])).toBeGreaterThan(0.1);
    expect(left?.[3]).toMatch(/^[³⁴⁵⁶⁷⁸]$/);
  });

  it("kills units with a learning rate that is too large", async () => {
    const { at, runToEnd, textOf } = chapter;
    const dead = async () =>
      Number(/(\d+) of 64 units are dead/.exec(await textOf("#fig-dead .race-status"))?.[1]);
    await runToEnd("#fig-dead .dead-units");
    const few = await dead();
    await at("#fig-dead .choice label").filter({ hasText: "10" }).locator("input").check();
    await runToEnd("#fig-dead .dead-units");
    expect(await dead()).toBeGreaterThan(few + 10);
    expect(await at("#fig-dead .tile.is-crossed").count()).toBe(await dead());
  });
});
