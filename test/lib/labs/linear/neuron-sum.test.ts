import { expect, it } from "vitest";
import { neuronSum } from "../../../../src/lib/labs/linear/neuron-sum.js";

it("neuronSum is Σ xₖ·wₖ + b", () => {
  expect(neuronSum([0, 1, 0.5, 1, 1], [9, 2, -4, 0, -3], 0.5)).toBe(-2.5);
});

it("neuronSum refuses weights that are not as many as the inputs", () => {
  expect(() => neuronSum([1, 2], [1], 0)).toThrow(
    new RangeError("weights must be as many as the 2 inputs: 1"),
  );
});
