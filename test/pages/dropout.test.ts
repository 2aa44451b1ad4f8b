import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type OpenChapter, openChapter } from "./support/chapter.js";
import { closeAll } from "./support/page.js";

let chapter: OpenChapter;

afterAll(closeAll);

describe("the chapter on dropout", () => {
  beforeAll(async () => {
    chapter = await openChapter("dropout");
  });
  afterAll(() => chapter.close());

  it("scales what a mask leaves, and finds h again in the mean", async () => {
    const { at, says } = chapter;
    await says("#fig-worked .score-line", /1\/\(1 − r\) = 2; .* = 1$/);
    await at("#fig-worked input[type=range] >> nth=0").fill("0.8");
    await says("#fig-worked .score-line", /= 5; .* = 2$/);
    const mean = await at("#fig-worked figure.matrix >> nth=-1 >> td").allTextContents();
    expect(Number(mean[4])).toBeGreaterThan(2.4);
    expect(Number(mean[4])).toBeLessThan(3.6);
  });

  it("checks the gradient with the mask held still, and not otherwise", async () => {
    const { at, page, says } = chapter;
    await at("#fig-check .button").click();
    await says("#fig-check .check-result", "The two agree");
    await page.getByLabel("drawn anew in each run").check();
    await says("#fig-check .check-result", "Not checked yet");
    await at("#fig-check .button").click();
    await says("#fig-check .check-result", "The two differ");
  });

  it("shows what mixing the modes up costs", async () => {
    const { at, runToEnd } = chapter;
    await runToEnd("#fig-modes .modes");
    const losses = (await at("#fig-modes td:nth-child(3)").allTextContents()).map(Number);
    const right = (await at("#fig-modes td:nth-child(2)").allTextContents()).map(Number.parseFloat);
    expect(losses[1]).toBeGreaterThan(losses[0]);
    expect(right[1]).toBeLessThan(right[0] - 1);
    expect(losses[2]).toBeGreaterThan(losses[0]);
    expect(Math.abs(right[2] - right[0])).toBeLessThan(1);
  });

  it("runs both readings of 0.8", async () => {
    const { at, runToEnd } = chapter;
    await runToEnd("#fig-readings .race");
    const [kept, dropped] = (await at("#fig-readings td:nth-child(2)").allTextContents()).map(
      Number.parseFloat,
    );
    expect(kept).toBeGreaterThan(dropped);
  });
});
