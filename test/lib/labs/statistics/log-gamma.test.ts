import { describe, expect, it } from "vitest";
import { logGammaOfHalf } from "../../../../src/lib/labs/statistics/log-gamma.js";

describe("logGammaOfHalf", () => {
  it("is the logarithm of a factorial for even numbers: Γ(5) = 24", () => {
    expect(logGammaOfHalf(10)).toBeCloseTo(Math.log(24), 14);
    expect([1, 2].map((k) => logGammaOfHalf(2 * k))).toEqual([0, 0]);
  });

  it("begins with √π for odd ones: Γ(5/2) = 3√π/4", () => {
    expect(logGammaOfHalf(1)).toBeCloseTo(Math.log(Math.sqrt(Math.PI)), 14);
    expect(logGammaOfHalf(5)).toBeCloseTo(Math.log((3 * Math.sqrt(Math.PI)) / 4), 14);
  });

  it.each([0, -2, 2.5, Number.NaN])("refuses %s", (k) => {
    expect(() => logGammaOfHalf(k)).toThrow(new RangeError(`k must be a whole number of at least 1: ${k}`));
  });
});
