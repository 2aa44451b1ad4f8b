import { describe, expect, it } from "vitest";
import { type Checked, checkGradient, compareGradient } from "../../../src/lib/core/gradient-check.js";
import { matrixFrom, zeros } from "../../../src/lib/core/matrix.js";

/** L = w₀² + 3w₁ at w = (2, −1), whose gradient is (4, 3). */
function example(gradient: number[]): { checked: Checked; loss: () => number } {
  const value = matrixFrom([[2, -1]], "float64");
  const loss = () => value.data[0] ** 2 + 3 * value.data[1];
  return { checked: { name: "w", value, gradient: matrixFrom([gradient], "float64") }, loss };
}

describe("compareGradient", () => {
  it("finds (L(w + h) − L(w − h))/2h and puts w back", () => {
    const { checked, loss } = example([4, 3]);
    const found = compareGradient(checked, 0, 0, { loss, h: 0.5 });
    expect(found).toEqual({
      row: 0,
      col: 0,
      above: 3.25,
      below: -0.75,
      backward: 4,
      difference: 4,
      error: 0,
    });
    expect(Array.from(checked.value.data)).toEqual([2, -1]);
  });

  it("measures the error against the larger of the two gradients", () => {
    const { checked, loss } = example([4, 6]);
    expect(compareGradient(checked, 0, 1, { loss, h: 0.5 }).error).toBe(0.5);
  });

  it("measures gradients below the floor against the floor", () => {
    const value = matrixFrom([[0.5]], "float64");
    const checked = { name: "w", value, gradient: matrixFrom([[3e-6]], "float64") };
    expect(compareGradient(checked, 0, 0, { loss: () => 1, floor: 1e-3 }).error).toBeCloseTo(3e-3, 12);
  });

  it("refuses float32, whose losses have too few digits", () => {
    const checked = { name: "dense1.bias", value: zeros(1, 1), gradient: zeros(1, 1) };
    expect(() => compareGradient(checked, 0, 0, { loss: () => 0 })).toThrow(
      new TypeError("dense1.bias must be in float64: float32"),
    );
  });

  it.each([
    [1, 0],
    [0, 2],
    [-1, 0],
    [0, Number.NaN],
  ])("refuses row %d, column %d, which are not there", (row, col) => {
    const { checked, loss } = example([4, 3]);
    expect(() => compareGradient(checked, row, col, { loss })).toThrow(RangeError);
  });
});

describe("checkGradient", () => {
  it("passes a gradient that is right", () => {
    const { checked, loss } = example([4, 3]);
    const { name, compared, worst } = checkGradient(checked, { loss });
    expect([name, compared]).toEqual(["w", 2]);
    expect(worst.error).toBeLessThan(1e-9);
  });

  it("names the number whose gradient is wrong", () => {
    const { checked, loss } = example([4, 2.9]);
    const { worst } = checkGradient(checked, { loss });
    expect(worst.col).toBe(1);
    expect(worst.error).toBeGreaterThan(0.03);
  });

  it("counts a gradient that is not a number as the worst", () => {
    const { checked, loss } = example([Number.NaN, 2]);
    expect(checkGradient(checked, { loss }).worst.error).toBeNaN();
  });

  it("reads the gradient before the loss may overwrite it", () => {
    const { checked, loss } = example([4, 3]);
    const { worst } = checkGradient(checked, {
      loss: () => {
        checked.gradient.data.fill(0);
        return loss();
      },
    });
    expect(worst.error).toBeLessThan(1e-9);
  });

  it("compares every each-th number only", () => {
    const value = zeros(3, 3, "float64");
    const checked = { name: "w", value, gradient: zeros(3, 3, "float64") };
    expect(checkGradient(checked, { loss: () => 0, each: 4 }).compared).toBe(3);
    expect(() => checkGradient(checked, { loss: () => 0, each: 0 })).toThrow(RangeError);
  });

  it("refuses a matrix without numbers", () => {
    const empty = { name: "w", value: zeros(0, 3, "float64"), gradient: zeros(0, 3, "float64") };
    expect(() => checkGradient(empty, { loss: () => 0 })).toThrow("w has no numbers to compare");
  });
});
