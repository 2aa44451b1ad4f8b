import { describe, expect, it } from "vitest";
import { weightGradient } from "../../../../src/lib/core/kernels/weight-gradient.js";
import { rowsOf, zeros } from "../../../../src/lib/core/matrix.js";
import { exact, example } from "./example.js";
import { testAgainstNumPy } from "./golden-kernels.js";

const { x, b, dy } = example;

describe("weightGradient", () => {
  it("gives dW = xᵀ·dy of the worked example, whatever was in dW", () => {
    const dw = exact([9, 9], [9, 9], [9, 9]);
    weightGradient(x, dy, dw);
    expect(rowsOf(dw)).toEqual([
      [1.25, 0.5],
      [1.5, -3],
      [1.5, 6],
    ]);
  });

  testAgainstNumPy("weightGradient", (given, dw) => weightGradient(given("x"), given("dy"), dw));

  it.each([
    [() => weightGradient(x, b, zeros(3, 2)), "weightGradient: dy must be [2 × 2]: [1 × 2]"],
    [() => weightGradient(x, dy, zeros(2, 3)), "weightGradient: dw must be [3 × 2]: [2 × 3]"],
  ])("names both shapes when they do not fit", (run, message) => {
    expect(run).toThrow(new RangeError(message));
  });
});
