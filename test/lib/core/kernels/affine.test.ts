import { describe, expect, it } from "vitest";
import { affine } from "../../../../src/lib/core/kernels/affine.js";
import { matrixFrom, rowsOf, zeros } from "../../../../src/lib/core/matrix.js";
import { exact, example } from "./example.js";
import { testAgainstNumPy } from "./golden-kernels.js";

const { x, w, b, dy } = example;

describe("affine", () => {
  it("gives y = xW + b of the worked example, whatever was in y", () => {
    const y = exact([9, 9], [9, 9]);
    affine(x, w, b, y);
    expect(rowsOf(y)).toEqual([
      [2.5, -1],
      [4.5, -2],
    ]);
  });

  it("rounds after each product and each sum in float32", () => {
    const y = zeros(1, 1);
    affine(matrixFrom([[1, 1, 1]]), matrixFrom([[2 ** 24], [1], [1]]), matrixFrom([[0]]), y);
    expect(rowsOf(y)).toEqual([[2 ** 24]]); // 2²⁴ + 1 is no float32: each 1 is lost in turn
  });

  it("gives b for a blank picture, and no rows for no samples", () => {
    const y = zeros(1, 2, "float64");
    affine(zeros(1, 3, "float64"), w, b, y);
    expect(rowsOf(y)).toEqual(rowsOf(b));
    const none = zeros(0, 2, "float64");
    affine(zeros(0, 3, "float64"), w, b, none);
    expect(rowsOf(none)).toEqual([]);
  });

  testAgainstNumPy("affine", (given, y) => affine(given("x"), given("w"), given("b"), y));

  it.each([
    [() => affine(x, dy, b, zeros(2, 2)), "affine: w must be [3 × 2]: [2 × 2]"],
    [() => affine(x, w, dy, zeros(2, 2)), "affine: b must be [1 × 2]: [2 × 2]"],
    [() => affine(x, w, b, zeros(2, 3)), "affine: y must be [2 × 2]: [2 × 3]"],
  ])("names both shapes when they do not fit", (run, message) => {
    expect(run).toThrow(new RangeError(message));
  });
});
