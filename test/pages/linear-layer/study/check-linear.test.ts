import { describe, expect, it } from "vitest";
import { matrixFrom, rowsOf } from "../../../../src/lib/core/matrix.js";
import { linearExample } from "../../../../src/lib/labs/linear/plain.js";
import { checkLinear, isMistake } from "../../../../src/pages/linear-layer/study/check-linear.js";
import { square as numbers } from "../../../../src/pages/linear-layer/worked.js";

const square = () => linearExample(numbers.x, numbers.W, numbers.b);
const dy = matrixFrom(numbers.dy, "float64");

describe("checkLinear", () => {
  it.each(["W", "b", "x"] as const)("finds the gradient of %s right", (of) => {
    const example = square();
    const { comparisons, worst } = checkLinear(example, dy, of);
    expect(comparisons).toHaveLength(example[of].rows * example[of].cols);
    expect(worst).toBeLessThan(1e-9);
  });

  it.each(["sign", "mean", "transposed"] as const)("catches the mistake: %s", (mistake) => {
    expect(checkLinear(square(), dy, "W", mistake).worst).toBeGreaterThan(0.1);
  });

  it("finds the diagonal of a transposed gradient right and the rest wrong", () => {
    const { comparisons } = checkLinear(square(), dy, "W", "transposed");
    expect(comparisons.map(({ error }) => error < 1e-6)).toEqual([true, false, false, true]);
  });

  it("leaves the example as it was, and says which numbers it moved", () => {
    const example = square();
    const before = rowsOf(example.W);
    const { values, h } = checkLinear(example, dy, "W");
    expect(rowsOf(example.W)).toEqual(before);
    expect(values).toEqual(before);
    expect(h).toBe(1e-5);
  });
});

describe("isMistake", () => {
  it("knows the mistakes and nothing else", () => {
    expect(["none", "sign", "mean", "transposed", "typo"].map(isMistake)).toEqual([
      true,
      true,
      true,
      true,
      false,
    ]);
  });
});
