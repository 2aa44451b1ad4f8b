import { describe, expect, it } from "vitest";
import {
  contributionsOf,
  largestOf,
  neuronSum,
  totalOf,
} from "../../../../src/lib/labs/linear/contributions.js";

const x = [0, 1, 0.5, 1, 1];
const w = [9, 2, -4, 0, -3];

describe("contributionsOf", () => {
  it("lists the products that are not 0, in the order of k", () => {
    expect(contributionsOf(x, w)).toEqual([
      { index: 1, x: 1, w: 2, product: 2 },
      { index: 2, x: 0.5, w: -4, product: -2 },
      { index: 4, x: 1, w: -3, product: -3 },
    ]);
  });

  it("refuses weights that are not as many as the inputs", () => {
    expect(() => contributionsOf([1, 2], [1])).toThrow(
      new RangeError("weights must be as many as the 2 inputs: 1"),
    );
  });
});

describe("totalOf", () => {
  it("adds the products", () => {
    expect(totalOf(contributionsOf(x, w))).toBe(-3);
    expect(totalOf([])).toBe(0);
  });
});

describe("neuronSum", () => {
  it("is Σ xₖ·wₖ + b", () => {
    expect(neuronSum(x, w, 0.5)).toBe(-2.5);
  });
});

describe("largestOf", () => {
  it("takes the largest magnitudes first, of equal ones the first in the order of k", () => {
    expect(largestOf(contributionsOf(x, w), 2).map(({ index }) => index)).toEqual([4, 1]);
  });
});
