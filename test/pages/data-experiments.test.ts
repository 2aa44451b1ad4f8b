import { afterAll, afterEach, beforeEach, describe, expect, it } from "vitest";
import { type OpenChapter, openChapter } from "./support/chapter.js";
import { closeAll } from "./support/page.js";

let chapter: OpenChapter;

afterAll(closeAll);

describe("the chapter on experiments with data", () => {
  beforeEach(async () => {
    chapter = await openChapter("data-experiments");
  });
  afterEach(() => chapter.close());

  it("lets a reader sort drawings by keys and buttons, stop, and stand beside networks", async () => {
    const { at, page, says } = chapter;
    await at("#fig-sorting .button--primary").click();
    await says("#fig-sorting .race-status", "Drawing 1 of 30");
    await page.keyboard.press("3");
    await says("#fig-sorting .race-status", "Drawing 2 of 30");
    await at("#fig-sorting .sorting-answer").nth(1).click();
    await says("#fig-sorting .race-status", "Drawing 3 of 30");
    // The digits of other fields are left alone.
    await page.getByLabel("n, row 1, column 1").fill("90");
    await says("#fig-sorting .race-status", "Drawing 3 of 30");
    await page.getByText("Stop here").click();
    await says("#fig-sorting .sorting-result tbody", /you[012] of 2.* s a drawing/);
    // Two are not the thirty that were predicted.
    await says("#predict-out-of-thirty strong", "not thirty yet");
    await expect
      .poll(() => at("#fig-sorting .data-table tbody tr").allTextContents())
      .toEqual([
        expect.stringMatching(/^you/),
        expect.stringMatching(/^dense/),
        expect.stringMatching(/^CNN 2/),
      ]);
    await at("#fig-sorting .confusion-cell:not(:disabled)").first().click();
    await says("#fig-sorting .sorting-pictures", /you: .*, dense: .*, CNN 2: /);

    await page.reload();
    await says("#fig-sorting .sorting-result tbody", /you[012] of 2/);
    await page.getByText("Forget my answers").click();
    await says("#fig-sorting .race-status", "30 drawings, against the clock");
    expect(await at("#fig-sorting .sorting-result").isVisible()).toBe(false);
  });

  it("has every table that was reported whole, beside what was found", async () => {
    const { at, says, textOf } = chapter;
    await says("#fig-reported-sizes tbody", "500 rows, reported0.390.920.580.821.930.251.450.6310");
    const texts = await at("#fig-reported-sizes tbody").allTextContents();
    expect(texts).toHaveLength(6);
    for (const text of texts) expect(text).toContain("in all: ");
    expect(await at("#fig-reported-imbalance tbody tr").count()).toBe(6);
    expect(await textOf("#fig-reported-imbalance tbody tr")).toMatch(
      /^100, 0.2.%99 %[\d.]+ %99 %[\d.]+ %100 %/,
    );
    await says("#fig-implied tbody tr", /accuracy100\.0\d799\.\d200, 300 … 1,4003,3893\.39e\+03/);
    const lines = (await at("#fig-grid-of-many .fit-tables tbody tr").allTextContents()).map((text) =>
      text.trim(),
    );
    expect(lines).toHaveLength(33 + 3);
    expect(lines.filter((line) => line.includes("–") && !/Durbin–Watson|Jarque–Bera/.test(line))).toEqual([]);
  });

  it("fills its tables, stops and goes on, and shows a leak", async () => {
    const { at, runToEnd, says, textOf } = chapter;
    await says(
      "#fig-recall .score-line",
      "recall of forks 95.0 %, of hammers 40.0 %; accuracy 90.0 %, balanced accuracy 67.5 %",
    );
    await at("#fig-imbalance .button--primary").click();
    await says("#fig-imbalance tbody tr:first-child", /500 : 143 %\d/);
    await at("#fig-imbalance").getByText("Stop", { exact: true }).click();
    await says("#fig-imbalance .race-status", "Stopped");
    expect(await at("#fig-imbalance .button--primary").textContent()).toBe("Go on");

    await runToEnd("#fig-sizes .race");
    const rows = await at("#fig-sizes tbody tr").count();
    expect(rows).toBeGreaterThan(2);
    const first = await textOf("#fig-sizes tbody tr");
    await at("#fig-sizes").getByText("as many steps").click();
    expect(await at("#fig-sizes tbody tr").count()).toBe(rows);
    expect(await textOf("#fig-sizes tbody tr")).not.toBe(first);

    await runToEnd("#fig-leak .race");
    const found = (await at("#fig-leak tbody tr").allTextContents()).map((text) =>
      Number(/([\d.]+)\s%$/.exec(text)?.[1]),
    );
    expect(found[1] - found[0]).toBeGreaterThan(10);
  });
});
