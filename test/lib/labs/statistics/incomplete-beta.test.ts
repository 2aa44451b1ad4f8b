import { describe, expect, it } from "vitest";
import { incompleteBeta } from "../../../../src/lib/labs/statistics/incomplete-beta.js";

describe("incompleteBeta", () => {
  it("is xᵃ for b = 1, however small", () => {
    for (const x of [0.01, 0.3, 0.9]) expect(incompleteBeta(x, 6, 2) / x ** 3).toBeCloseTo(1, 12);
    expect(incompleteBeta(1e-20, 6, 2) / 1e-60).toBeCloseTo(1, 12);
  });

  it("is (2/π)·asin√x for a = b = 1/2", () => {
    for (const x of [0.05, 0.5, 0.97])
      expect(incompleteBeta(x, 1, 1)).toBeCloseTo((2 / Math.PI) * Math.asin(Math.sqrt(x)), 12);
  });

  it("adds up to 1 with its mirror image, and runs from 0 to 1", () => {
    expect(incompleteBeta(0.2, 3, 7) + incompleteBeta(0.8, 7, 3)).toBeCloseTo(1, 13);
    expect([0, 1].map((x) => incompleteBeta(x, 3, 7))).toEqual([0, 1]);
  });

  it.each([-0.1, 1.1, Number.NaN])("refuses x = %s", (x) => {
    expect(() => incompleteBeta(x, 1, 1)).toThrow(new RangeError(`x must be from 0 to 1: ${x}`));
  });
});
