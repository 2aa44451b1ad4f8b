import { describe, expect, it } from "vitest";
import { inputGradient } from "../../../../src/lib/core/kernels/input-gradient.js";
import { rowsOf, zeros } from "../../../../src/lib/core/matrix.js";
import { exact, example } from "./example.js";
import { testAgainstNumPy } from "./golden-kernels.js";

const { x, w, dy } = example;

describe("inputGradient", () => {
  it("gives dx = dy·Wᵀ of the worked example, whatever was in dx", () => {
    const dx = exact([9, 9, 9], [9, 9, 9]);
    inputGradient(dy, w, dx);
    expect(rowsOf(dx)).toEqual([
      [2.5, -0.5, 0.75],
      [-1, 2, 1.5],
    ]);
  });

  testAgainstNumPy("inputGradient", (given, dx) => inputGradient(given("dy"), given("w"), dx));

  it.each([
    [() => inputGradient(dy, x, zeros(2, 2)), "inputGradient: w must be [2 × 2]: [2 × 3]"],
    [() => inputGradient(dy, w, zeros(2, 2)), "inputGradient: dx must be [2 × 3]: [2 × 2]"],
  ])("names both shapes when they do not fit", (run, message) => {
    expect(run).toThrow(new RangeError(message));
  });
});
