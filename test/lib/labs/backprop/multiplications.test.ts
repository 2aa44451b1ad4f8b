import { describe, expect, it } from "vitest";
import { layerSizes } from "../../../../src/lib/core/network-size.js";
import { multiplications } from "../../../../src/lib/labs/backprop/multiplications.js";

describe("multiplications", () => {
  it("counts every product of 784–128–128–5 once forwards and nearly twice backwards", () => {
    const counted = multiplications(layerSizes(784, [128, 128], 5));
    expect(counted).toEqual({ forward: 117376, weights: 117376, inputs: 17024, ratio: 134400 / 117376 });
  });

  it("comes near to twice as many backwards where the first layer is small beside the rest", () => {
    expect(multiplications(layerSizes(10, [500, 500, 500], 5)).ratio).toBeCloseTo(1.99, 2);
  });
});
