import { describe, expect, it } from "vitest";
import { checkClassWeights, totalWeight, weightOf } from "../../../../src/lib/core/losses/class-weights.js";

describe("weightOf", () => {
  it("is the weight of the class, or 1 without weights", () => {
    expect(weightOf(1, [2, 0.5])).toBe(0.5);
    expect(weightOf(1)).toBe(1);
  });
});

describe("totalWeight", () => {
  it("adds up the weights of the samples", () => {
    expect(totalWeight([0, 1, 1], 2, [2, 0.5])).toBe(3);
    expect(totalWeight([0, 1, 1], 2)).toBe(3);
  });

  it("refuses a batch that counts for nothing", () => {
    expect(() => totalWeight([0, 0], 2, [0, 1])).toThrow("must add up to more than 0: 0");
    expect(() => totalWeight([], 2)).toThrow("must add up to more than 0: 0");
    expect(() => totalWeight([0], 2, [Number.NaN, 1])).toThrow("must add up to more than 0: NaN");
  });
});

describe("checkClassWeights", () => {
  it("takes one weight above 0 for each class", () => {
    expect(() => checkClassWeights([2, 0.5], 2)).not.toThrow();
    expect(() => checkClassWeights([2], 2)).toThrow("class weights must be 2, one a class: 1");
    expect(() => checkClassWeights([2, 0], 2)).toThrow("weight of class 1 must be above 0: 0");
    expect(() => checkClassWeights([Number.NaN, 1], 2)).toThrow("weight of class 0 must be above 0: NaN");
  });
});
