import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type OpenChapter, openChapter } from "./support/chapter.js";
import { closeAll } from "./support/page.js";

let chapter: OpenChapter;

afterAll(closeAll);

describe("the chapter on Adam", () => {
  beforeAll(async () => {
    chapter = await openChapter("adam");
  });
  afterAll(() => chapter.close());

  it("takes first steps of length η whatever the gradient, with correction, and agrees with the library", async () => {
    const { at, page, says } = chapter;
    await says("#fig-worked .data-table tbody tr:first-child td:nth-child(7)", "−0.1");
    await page.getByRole("spinbutton", { name: "g, row 0, column 0" }).fill("200");
    await page.keyboard.press("Tab");
    await says("#fig-worked .data-table tbody tr:first-child td:nth-child(3)", "20");
    await says("#fig-worked .data-table tbody tr:first-child td:nth-child(7)", "−0.1");
    await at("#fig-check .button").click();
    await says("#fig-check .check-result", "The two agree");
    await page.getByLabel("without", { exact: true }).check();
    await says("#fig-worked .data-table tbody tr:first-child td:nth-child(7)", "−0.3162");
  });

  it("shows the rate of each weight as a picture", async () => {
    const { at, says, textOf } = chapter;
    await says("#fig-rates .race-status", /Unit 0 after 60 steps/);
    expect(await at("#fig-rates canvas").count()).toBe(4);
    const before = await textOf("#fig-rates .race-status");
    await at("#fig-rates input[type=range]").fill("5");
    await expect.poll(() => textOf("#fig-rates .race-status")).not.toBe(before);
  });

  it("shows Ftrl forget a weight in one step", async () => {
    const { at, says } = chapter;
    await says("#fig-ftrl .score-line", /w = −1\.6·10⁻⁴/);
    await at("#fig-ftrl input").fill("1");
    await says("#fig-ftrl .score-line", /w = 0\.4/);
  });

  it("walks a valley step by step", async () => {
    const { at, says } = chapter;
    await at("#fig-valley input").fill("0");
    await says("#fig-valley .curves-readout", /Adam, η = 0\.1: loss 10\.5 after 0 steps/);
    await at("#fig-valley input").fill("80");
    await says("#fig-valley .curves-readout", /after 80 steps/);
  });

  it("races eight optimisers from the same start", async () => {
    const { at, runToEnd, says } = chapter;
    await runToEnd("#fig-race .race");
    expect(await at("#fig-race tbody tr").count()).toBe(8);
    await says("#fig-race .race-status", /Done: SGD/);
  });
});
