import { describe, expect, it } from "vitest";
import { softmaxRow } from "../../../../src/lib/core/layers/softmax-row.js";

describe("softmaxRow", () => {
  it("writes p and returns the log-sum-exp", () => {
    const p = new Float64Array(3);
    const logSumExp = softmaxRow([0, Math.LN2, Math.log(5)], p);
    expect(logSumExp).toBeCloseTo(Math.log(8), 14);
    for (const [k, expected] of [1 / 8, 2 / 8, 5 / 8].entries()) expect(p[k]).toBeCloseTo(expected, 14);
  });

  it("stays finite for scores whose exponentials are not", () => {
    const p = new Float64Array(2);
    expect(softmaxRow([1000, -1000], p)).toBe(1000);
    expect(Array.from(p)).toEqual([1, 0]);
  });

  it("gives NaN for a score that is not a number", () => {
    const p = new Float64Array(2);
    expect(softmaxRow([1, Number.NaN], p)).toBeNaN();
    expect(p[0]).toBeNaN();
  });
});
