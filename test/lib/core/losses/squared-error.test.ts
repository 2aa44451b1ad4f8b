import { describe, expect, it } from "vitest";
import { checkGradient } from "../../../../src/lib/core/gradient-check.js";
import { squaredError, squaredErrorDiagonal } from "../../../../src/lib/core/losses/squared-error.js";
import { matrixFrom, zeros } from "../../../../src/lib/core/matrix.js";
import { expectClose } from "../../close.js";
import { expectLossGradient } from "./check-loss.js";

/** Two samples with p = (¼, ¾) and p = (½, ½). */
const z = matrixFrom(
  [
    [0, Math.log(3)],
    [2, 2],
  ],
  "float64",
);

describe("squaredError", () => {
  it("is the mean of half the squared distance from p to the one-hot label", () => {
    expect(squaredError(z, [0, 1])).toBeCloseTo((0.75 ** 2 + 0.5 ** 2) / 2, 14);
  });

  it("has the gradient pⱼ·(dⱼ − Σ dₖpₖ)/batch", () => {
    const dz = zeros(2, 2, "float64");
    squaredError(z, [0, 1], dz);
    expectClose(dz.data, [-0.140625, 0.140625, 0.125, -0.125]);
  });

  it("weighs samples by class and gives the loss of each, unweighted", () => {
    const each = new Float64Array(2);
    expect(squaredError(z, [0, 1], undefined, [3, 1], each)).toBeCloseTo((3 * 0.5625 + 0.25) / 4, 14);
    expectClose(each, [0.5625, 0.25]);
  });

  it("agrees with central differences", () => {
    expectLossGradient(squaredError);
    expectLossGradient(squaredError, [1, 0.2, 5, 0]);
  });

  it("refuses labels that do not fit", () => {
    expect(() => squaredError(z, [0, 2])).toThrow(new RangeError("label must be in [0, 2): 2"));
    expect(() => squaredError(z, [0])).toThrow(new RangeError("labels must be 2, one a row: 1"));
    expect(() => squaredError(z, [0, 1], zeros(1, 2, "float64"))).toThrow("dz must be [2 × 2]");
  });
});

describe("squaredErrorDiagonal", () => {
  it("has the loss of squaredError", () => {
    expect(squaredErrorDiagonal(z, [0, 1])).toBe(squaredError(z, [0, 1]));
  });

  it("has dⱼ·pⱼ·(1 − pⱼ)/batch for its gradient, with two classes half of the right one", () => {
    const [dz, whole] = [zeros(2, 2, "float64"), zeros(2, 2, "float64")];
    squaredErrorDiagonal(z, [0, 1], dz);
    squaredError(z, [0, 1], whole);
    expectClose(dz.data, [-0.0703125, 0.0703125, 0.0625, -0.0625]);
    for (const [k, value] of whole.data.entries()) expect(dz.data[k]).toBeCloseTo(value / 2, 14);
  });

  it("does not agree with central differences", () => {
    const dz = zeros(2, 2, "float64");
    squaredErrorDiagonal(z, [0, 1], dz);
    const { worst } = checkGradient(
      { name: "z", value: z, gradient: dz },
      { loss: () => squaredErrorDiagonal(z, [0, 1]) },
    );
    expect(worst.error).toBeGreaterThan(0.1);
  });
});
