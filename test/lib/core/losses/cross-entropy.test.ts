import { describe, expect, it } from "vitest";
import { checkGradient } from "../../../../src/lib/core/gradient-check.js";
import { crossEntropy } from "../../../../src/lib/core/losses/cross-entropy.js";
import { matrixFrom, rowsOf, zeros } from "../../../../src/lib/core/matrix.js";
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

describe("crossEntropy", () => {
  it("is the mean of −ln p of the right class", () => {
    expect(crossEntropy(z, [0, 1])).toBeCloseTo((Math.log(4) + Math.log(2)) / 2, 14);
  });

  it("has the gradient (p − Y)/batch", () => {
    const dz = zeros(2, 2, "float64");
    crossEntropy(z, [0, 1], dz);
    expectClose(dz.data, [-0.375, 0.375, 0.25, -0.25]);
  });

  it("weighs samples by class: Σ weight·loss / Σ weight", () => {
    const dz = zeros(2, 2, "float64");
    expect(crossEntropy(z, [0, 1], dz, [3, 1])).toBeCloseTo((3 * Math.log(4) + Math.log(2)) / 4, 14);
    expectClose(dz.data, [-0.5625, 0.5625, 0.125, -0.125]);
  });

  it("gives the loss of each sample, unweighted", () => {
    const each = new Float64Array(2);
    crossEntropy(z, [0, 1], undefined, [3, 1], each);
    expectClose(each, [Math.log(4), Math.log(2)]);
  });

  it("agrees with central differences", () => {
    expectLossGradient(crossEntropy);
    expectLossGradient(crossEntropy, [1, 0.2, 5, 0]);
  });

  it("stays finite where p of the right class is too small to store", () => {
    const far = matrixFrom([[2000, 0]], "float64");
    const dz = zeros(1, 2, "float64");
    expect(crossEntropy(far, [1], dz)).toBe(2000);
    expect(rowsOf(dz)).toEqual([[1, -1]]);
  });

  it("is NaN for a score that is not a number, so that a run that diverges is noticed", () => {
    expect(crossEntropy(matrixFrom([[Number.NaN, 0]]), [1])).toBeNaN();
    expect(Number.isFinite(crossEntropy(matrixFrom([[Infinity, 0]]), [1]))).toBe(false);
  });

  it.each([
    [[0], "labels must be 2, one a row: 1"],
    [[0, 2], "label must be in [0, 2): 2"],
    [[0, -1], "label must be in [0, 2): -1"],
  ])("refuses the labels %j", (labels, message) => {
    expect(() => crossEntropy(z, labels)).toThrow(new RangeError(message));
  });

  it("refuses a gradient of another shape", () => {
    expect(() => crossEntropy(z, [0, 1], zeros(2, 3, "float64"))).toThrow("dz must be [2 × 2]: [2 × 3]");
  });
});

describe("checkGradient, as a control", () => {
  it("catches a gradient that forgets to divide by the batch", () => {
    const dz = zeros(2, 2, "float64");
    crossEntropy(z, [0, 1], dz);
    for (let k = 0; k < 4; k++) dz.data[k] *= 2;
    const { worst } = checkGradient(
      { name: "z", value: z, gradient: dz },
      { loss: () => crossEntropy(z, [0, 1]) },
    );
    expect(worst.error).toBeCloseTo(0.5, 6);
  });
});
