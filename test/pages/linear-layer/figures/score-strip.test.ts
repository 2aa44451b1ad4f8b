import { describe, expect, it } from "vitest";
import { extentOf } from "../../../../src/pages/linear-layer/figures/score-strip.js";

describe("extentOf", () => {
  it.each([
    [[], 0.1],
    [[0.04], 0.1],
    [[-0.13, 0.1], 0.2],
    [[1], 1],
    [[3, -4.9], 5],
    [[-73], 100],
  ])("reaches beyond %j with a round number: %d", (sums, end) => {
    expect(extentOf(sums)).toBeCloseTo(end, 12);
  });
});
