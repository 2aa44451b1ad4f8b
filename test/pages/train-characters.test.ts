import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type OpenChapter, openChapter } from "./support/chapter.js";
import { closeAll } from "./support/page.js";

let chapter: OpenChapter;

beforeAll(async () => {
  chapter = await openChapter("train-characters");
  await chapter.unfold();
});
afterAll(async () => {
  await chapter.close();
  await closeAll();
});

describe("the chapter on training on characters", () => {
  it("counts a batch, takes a mean in passes, and checks its gradient", async () => {
    const { at, page, says } = chapter;
    await says("#fig-cost .score-line", /B = 128: 739 steps/);
    await at("#fig-cost input").first().focus();
    await page.keyboard.press("End");
    await says("#fig-cost .score-line", /B = 94,474: 1 steps/);
    await says("#fig-worked .score-line", /in passes 0\.5, at once 0\.5; .* would be 0\.675/);
    await at("#fig-check .button").first().click();
    await says("#fig-check .check-result", "The two agree");
  });

  it("watches the diagonal alone climb and end in one class, and the centred one go on", async () => {
    const { at, page, says, finished } = chapter;
    await page.locator("#fig-collapse").getByLabel("0.1", { exact: true }).check();
    await at("#fig-collapse .button--primary").click();
    await finished("#fig-collapse .race");
    await says("#fig-collapse tbody tr:first-child", /^the diagonal alone.*, 100 %$/);
    const right = await at("#fig-collapse tbody td:nth-child(3)").allTextContents();
    expect(Number.parseFloat(right[0])).toBeLessThan(5);
    for (const text of right.slice(1)) expect(Number.parseFloat(text)).toBeGreaterThan(40);
  });

  it("races one worker against two, one run after the other", async () => {
    const { at, finished } = chapter;
    await at("#fig-workers .button--primary").click();
    await finished("#fig-workers .race");
    expect(await at("#fig-workers .data-table tbody tr").count()).toBe(4);
    // Batches and workers change the result; the number of steps is the batch's alone.
    const steps = await at("#fig-workers .data-table tbody td:nth-child(5)").allTextContents();
    expect(steps).toEqual(["120", "120", "470", "470"]);
  });

  it("trains a stage, pauses it, goes on, and shows what it mistakes for what", async () => {
    const { at, page, says } = chapter;
    const ladder = at("#fig-ladder .ladder");
    // A pointer waits until a button stays where it is; on a busy machine the training has ended by then.
    const pause = () => page.getByRole("button", { name: "Pause", exact: true }).press("Enter");
    const stateIs = (state: string) => expect.poll(() => ladder.getAttribute("data-state")).toBe(state);
    await page.getByRole("button", { name: "Train: mini-batches" }).click();
    await says("#fig-ladder .race-status", /mini-batches: epoch 1 of 10/);
    await pause();
    await stateIs("paused");
    await says("#fig-ladder .race-status", /mini-batches: paused, \d/);
    await says("#fig-ladder .mistakes-title", /^F is taken for /);
    await page.getByRole("button", { name: "Go on: mini-batches" }).click();
    await says("#fig-ladder .race-status", /mini-batches: epoch \d+ of 10/);
    await pause();
    await stateIs("paused");
    // The matrix is read with the keyboard, and a row of it chosen.
    await at("#fig-ladder .map-stage").focus();
    await page.keyboard.press("ArrowRight");
    await says("#fig-ladder .map-readout", /^0 taken for 1: /);
    await page.keyboard.press("Enter");
    await says("#fig-ladder .mistakes-title", /^(0 is taken for|No 0 is taken)/);
    expect(await at("#fig-ladder .map-alike").count()).toBeGreaterThan(10);
  });
});
