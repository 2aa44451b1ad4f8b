import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type OpenChapter, openChapter } from "./support/chapter.js";
import { closeAll } from "./support/page.js";

let chapter: OpenChapter;

beforeAll(async () => {
  chapter = await openChapter("convolution", { reducedMotion: "reduce" });
});
afterAll(async () => {
  await chapter.close();
  await closeAll();
});

describe("the chapter on convolution", () => {
  it("moves the window with the arrow keys, and adds up what lies under it", async () => {
    const { at, page, says } = chapter;
    const sum = "#fig-window .window-sum";
    await says("#fig-window .window-map + .window-says", "26 × 26");
    await says(sum, /row 13, column 13 = /);
    await at("#fig-window .window-picture").focus();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowUp");
    await says(sum, /row 12, column 14 = /);
    await page.keyboard.press("End");
    await says(sum, /row 25, column 25 = 0 = 0/);
  });

  it("follows stride, padding, the filter and the reader’s own numbers", async () => {
    const { at, page, says } = chapter;
    const size = "#fig-window .window-map + .window-says";
    await page.getByLabel("5 × 5", { exact: true }).check();
    await says(size, "24 × 24");
    await at("#fig-window .range input >> nth=0").fill("2");
    await at("#fig-window .range input >> nth=1").fill("2");
    await says(size, "y: 14 × 14, with ⌊(28 + 2·2 − 5)/2⌋ + 1 = 14");
    await page.getByLabel("w, row 2, column 2").first().fill("7");
    await page.keyboard.press("Tab");
    expect(await page.getByLabel("your own numbers").isChecked()).toBe(true);
    await says("#fig-window .window-numbers", /7/);
  });

  it("slides only when asked to, row by row where motion is to be reduced", async () => {
    const { at, says } = chapter;
    await at("#fig-pool button").filter({ hasText: "Start over" }).click();
    await says("#fig-pool .window-sum", /row 0, column 0 = the greatest of 4 numbers/);
    await at("#fig-pool .window-slide").click();
    await says("#fig-pool .window-sum", /row [1-9]\d*, column \d+ = /);
    await at("#fig-pool .window-slide").click();
    await at("#fig-pool input[value=average]").check();
    await says("#fig-pool .window-sum", /\/4 = /);
  });

  it("works out the example, and checks every gradient, with and without a mistake", async () => {
    const { at, page, says } = chapter;
    await says("#fig-worked .score-line", "y₀₀ = 1·1 + 0·2 + (−1)·0 + 2·1 + 0.5 = 3.5");
    await at("#fig-check .button").click();
    await says("#fig-check .check-result", "The two agree");
    await page.getByLabel("one place only").check();
    await at("#fig-check .button").click();
    await says("#fig-check .check-result", "The two differ");
    await at("#fig-pool-check .button").click();
    await says("#fig-pool-check .check-result", "The two agree");
  });

  it("counts 20,067, 320,890 and 19,322, and says what cannot be counted", async () => {
    const { at, page, says } = chapter;
    for (const [name, count] of [
      ["dense", "20,067"],
      ["CNN 1", "320,890"],
      ["CNN 2", "19,322"],
    ]) {
      await at("#fig-count button").filter({ hasText: name }).click();
      await says("#fig-count .layer-total", count);
    }
    await at("#fig-count input[name=convolutions]").fill("2x9p9-2x9");
    await page.keyboard.press("Tab");
    await says("#fig-count .form-fault", "The table stays as it is.");
    await says("#fig-count .layer-total", "19,322");
  });

  it("trains the networks, and asks those that are done about moved drawings", async () => {
    const { at, page, says, finished } = chapter;
    await says("#fig-shift .race-status", "Train the networks above first.");
    await says("#fig-figures", "train all three networks above first");
    await page.locator("figure").getByLabel("CNN 2", { exact: true }).check();
    const train = at("#fig-race .button--primary");
    await train.click();
    await at("#fig-race button").filter({ hasText: "Stop" }).click();
    await says("#fig-race .race-status", "Stopped.");
    await says("#fig-dots .dots-empty", "Nothing to show yet");
    await train.click();
    await expect
      .poll(() => at("#fig-dots .score-line").allTextContents())
      .toContainEqual(expect.stringMatching(/^dense: [\d.]+\s% right, 20,067 weights and biases/));
    await at("#fig-shift .button--primary").click();
    await finished("#fig-shift .race");
    await says("#fig-shift .race-status", /Done: dense loses [\d.]+ points at 2 pixels/);
    expect(await at("#fig-shift tbody tr >> nth=0 >> td").count()).toBeGreaterThanOrEqual(5);
  });
});
