import { describe, expect, it } from "vitest";
import { layerSizes, parameterCount } from "../../../src/lib/core/network-size.js";

describe("layerSizes", () => {
  it("has a weight for each pair of neighbours and a bias for each output", () => {
    expect(layerSizes(3, [2], 4)).toEqual([
      { inputs: 3, outputs: 2, weights: 6, biases: 2 },
      { inputs: 2, outputs: 4, weights: 8, biases: 4 },
    ]);
  });

  it("is one layer when nothing is hidden", () => {
    expect(layerSizes(784, [], 5)).toHaveLength(1);
  });
});

describe("parameterCount", () => {
  it("counts 784–128–128–5 as 784·128 + 128 + 128·128 + 128 + 128·5 + 5", () => {
    expect(parameterCount(layerSizes(784, [128, 128], 5))).toBe(117_637);
  });
});
