import { describe, expect, it } from "vitest";
import { jarqueBera, omnibus, shapeOf } from "../../../../src/lib/labs/statistics/residual-shape.js";

describe("shapeOf", () => {
  it("has no skew where both sides are alike, and 1 as the least kurtosis", () => {
    expect(shapeOf([-1, 1, -1, 1])).toEqual({ count: 4, skew: 0, kurtosis: 1 });
  });

  it("leans to the side of the long tail", () => {
    expect(shapeOf([0, 0, 0, 4]).skew).toBeCloseTo(2 / Math.sqrt(3), 12);
    expect(shapeOf([0, 0, 0, -4]).skew).toBeCloseTo(-2 / Math.sqrt(3), 12);
  });

  it("needs two values", () => {
    expect(() => shapeOf([1])).toThrow(new RangeError("values must be at least 2: 1"));
  });
});

describe("the tests of normality", () => {
  it("jarqueBera is 0 for the shape of a normal distribution", () => {
    expect(jarqueBera({ count: 91, skew: 0, kurtosis: 3 })).toBe(0);
  });

  // Both tables of the fourth project: its test numbers follow from its skew and its kurtosis, to their rounding.
  it.each([
    { skew: -0.925, kurtosis: 4.519, k2: 17.147, jb: 21.716 },
    { skew: 1.092, kurtosis: 4.906, k2: 22.158, jb: 31.87 },
  ])("agree with a table that was reported: skew $skew", ({ skew, kurtosis, k2, jb }) => {
    expect(Math.abs(omnibus({ count: 91, skew, kurtosis }) - k2)).toBeLessThan(0.02);
    expect(Math.abs(jarqueBera({ count: 91, skew, kurtosis }) - jb)).toBeLessThan(0.03);
  });

  it("omnibus needs eight values", () => {
    expect(() => omnibus({ count: 7, skew: 0, kurtosis: 3 })).toThrow(
      new RangeError("values must be at least 8: 7"),
    );
  });
});
