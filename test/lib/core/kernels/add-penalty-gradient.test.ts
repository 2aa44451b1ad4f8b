import { describe, expect, it } from "vitest";
import { checkGradient } from "../../../../src/lib/core/gradient-check.js";
import { addPenaltyGradient } from "../../../../src/lib/core/kernels/add-penalty-gradient.js";
import { matrixFrom, rowsOf, zeros } from "../../../../src/lib/core/matrix.js";
import { penalty } from "../../../../src/lib/core/penalties.js";
import { exact } from "./example.js";
import { testAgainstNumPy } from "./golden-kernels.js";

describe("addPenaltyGradient", () => {
  it("adds λ₁·sign(w) + 2λ₂·w to what is there, the slope of |w| at 0 being 0", () => {
    const dw = exact([1, 1, 1]);
    addPenaltyGradient(exact([0, 2, -4]), 0.5, 0.25, dw);
    expect(rowsOf(dw)).toEqual([[1, 2.5, -1.5]]);
  });

  it.each([
    [0.3, 0],
    [0, 0.07],
    [0.3, 0.07],
  ])("is the gradient of the penalty with λ₁ = %d, λ₂ = %d, by central differences", (l1, l2) => {
    const w = exact([0.5, -2], [1e-3, 3]);
    const gradient = zeros(2, 2, "float64");
    addPenaltyGradient(w, l1, l2, gradient);
    const { worst, compared } = checkGradient(
      { name: "w", value: w, gradient },
      { loss: () => penalty(w, l1, l2) },
    );
    expect(compared).toBe(4);
    expect(worst.error).toBeLessThan(1e-6);
  });

  testAgainstNumPy("penaltyGradient", (given, dw) => addPenaltyGradient(given("w"), 0.01, 0.03, dw));

  it("leaves a gradient as it is when both rates are 0", () => {
    const dw = matrixFrom([[-0.5, 0.1]]);
    addPenaltyGradient(matrixFrom([[-3, 4]]), 0, 0, dw);
    expect(rowsOf(dw)).toEqual([[-0.5, Math.fround(0.1)]]);
  });

  it("names both shapes when they do not fit", () => {
    expect(() => addPenaltyGradient(zeros(1, 2), 0, 0, zeros(2, 1))).toThrow(
      new RangeError("addPenaltyGradient: dw must be [1 × 2]: [2 × 1]"),
    );
  });
});
