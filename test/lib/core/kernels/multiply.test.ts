import { describe, expect, it } from "vitest";
import { affine } from "../../../../src/lib/core/kernels/affine.js";
import { multiply } from "../../../../src/lib/core/kernels/multiply.js";
import { rowsOf, zeros } from "../../../../src/lib/core/matrix.js";
import { exact } from "./example.js";
import { testAgainstNumPy } from "./golden-kernels.js";

describe("multiply", () => {
  it("takes products element by element, in place too", () => {
    const x = exact([1, 2, 3]);
    multiply(x, exact([2, 0, -1]), x);
    expect(rowsOf(x)).toEqual([[2, 0, -3]]);
  });

  testAgainstNumPy("multiply", (given, z) => {
    const [x, w, dy] = [given("x"), given("w"), given("dy")];
    const precision = x.data instanceof Float64Array ? "float64" : "float32";
    const y = zeros(dy.rows, dy.cols, precision);
    affine(x, w, zeros(1, dy.cols, precision), y);
    multiply(dy, y, z);
  });

  it("names both shapes when they do not fit", () => {
    expect(() => multiply(zeros(1, 2), zeros(2, 2), zeros(1, 2))).toThrow(
      new RangeError("multiply: y must be [1 × 2]: [2 × 2]"),
    );
    expect(() => multiply(zeros(1, 2), zeros(1, 2), zeros(1, 1))).toThrow(
      new RangeError("multiply: z must be [1 × 2]: [1 × 1]"),
    );
  });
});
