// @vitest-environment jsdom
import { describe, expect, it } from "vitest";
import { binned, luckHistogram } from "../../../../src/pages/pixels/figures/luck-histogram.js";

describe("binned", () => {
  it("counts scores in steps of 2.5\u00a0%, each step with its lower end", () => {
    const counts = binned([0, 0.024, 0.025, 0.2, 0.224, 0.99]);
    expect(counts.slice(0, 2)).toEqual([2, 1]);
    expect(counts[8]).toBe(2);
    expect(counts.at(-1)).toBe(1);
  });
});

describe("luckHistogram", () => {
  it("says what the best gets on the test set and on fresh drawings", () => {
    const chart = luckHistogram(
      { testScores: Float64Array.of(0.1, 0.4, 0.2), chosen: 1, freshScore: 0.19 },
      0.2,
    );
    expect(chart.getAttribute("aria-label")).toBe(
      "3 guessers: the best has 40.0\u00a0% on the test set and 19.0\u00a0% on fresh drawings",
    );
    expect(chart.textContent).toContain("▼ chosen, test");
  });
});
