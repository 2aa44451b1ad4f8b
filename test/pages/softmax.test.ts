import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type OpenChapter, openChapter } from "./support/chapter.js";
import { closeAll } from "./support/page.js";

let chapter: OpenChapter;

afterAll(closeAll);

describe("the chapter on softmax", () => {
  beforeAll(async () => {
    chapter = await openChapter("softmax");
  });
  afterAll(() => chapter.close());

  it("turns scores into shares as they are moved", async () => {
    const { page, says } = chapter;
    await says("#fig-softmax .bars", /20\.0 %/);
    await page.getByLabel("score of bucket").fill("2");
    await says("#fig-softmax .bars .is-most", /bucket\s*64\.9 %/);
  });

  it("keeps the ratio of two shares by a power alone, whatever is added to the scores", async () => {
    const { at } = chapter;
    const ratios = () => at("#fig-forced tbody td:nth-child(3)").allTextContents();
    await at("#fig-forced input[type=range]").fill("0");
    await expect.poll(ratios).toEqual(["7.39", "4", "2.32", "5"]);
    await at("#fig-forced input[type=range]").fill("100");
    await expect.poll(ratios).toEqual(["7.39", "4", "1.02", "1.04"]);
  });

  it("shows the formula as written give up, and the library's hold", async () => {
    const { at, says } = chapter;
    await at("#fig-shift input[type=range]").fill("100");
    await says("#fig-shift .three-up > div:nth-child(1)", "not a number");
    await says("#fig-shift .three-up > div:nth-child(2)", "66.5 %");
    await at("#fig-shift input[type=range]").fill("800");
    await says("#fig-shift .three-up > div:nth-child(2)", "not a number");
    await says("#fig-shift .three-up > div:nth-child(3)", "66.5 %");
  });

  it("makes a network less sure when it is hot, and never changes its answer", async () => {
    const { at, textOf } = chapter;
    const most = "#fig-temperature .bars .is-most";
    await expect.poll(() => textOf(`${most} .bars-name`)).not.toBe("");
    const [name, part] = [await textOf(`${most} .bars-name`), await textOf(`${most} .bars-part`)];
    await at("#fig-temperature input[type=range]").fill("10");
    await expect.poll(() => textOf(`${most} .bars-part`)).not.toBe(part);
    expect(await textOf(`${most} .bars-name`)).toBe(name);
    expect(Number.parseFloat(await textOf(`${most} .bars-part`))).toBeLessThan(Number.parseFloat(part));
  });

  it("checks the gradient, and catches both mistakes", async () => {
    const { at, page, says } = chapter;
    await at("#fig-check .button").click();
    await says("#fig-check .check-result", "The two agree");
    for (const mistake of ["only the diagonal of J", "the mean down the batch"]) {
      await page.getByLabel(mistake).check();
      await says("#fig-check .check-result", "Not checked yet");
      await at("#fig-check .button").click();
      await says("#fig-check .check-result", "The two differ");
    }
  });
});
