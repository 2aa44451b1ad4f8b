import { describe, expect, it } from "vitest";
import { checkGradient } from "../../../src/lib/core/gradient-check.js";
import {
  checkClassWeights,
  crossEntropy,
  type Loss,
  makeLoss,
  squaredError,
  squaredErrorDiagonal,
  squaredScores,
  totalWeight,
  weightOf,
} from "../../../src/lib/core/losses.js";
import { matrixFrom, rowsOf, zeros } from "../../../src/lib/core/matrix.js";
import { seededRandom } from "../../../src/lib/core/random.js";
import { expectClose } from "../close.js";
import { randomMatrix } from "./layers/check-layer.js";

/** Expects ∂L/∂z to agree with central differences to a relative error of 1e-6. */
function expectLossGradient(lossOf: Loss, classWeights?: readonly number[]): void {
  const labels = [0, 3, 1, 2, 2, 0];
  const z = randomMatrix(labels.length, 4, seededRandom(11), 3);
  const dz = zeros(labels.length, 4, "float64");
  lossOf(z, labels, dz, classWeights);
  const loss = () => lossOf(z, labels, undefined, classWeights);
  const { compared, worst } = checkGradient({ name: "z", value: z, gradient: dz }, { loss });
  expect(compared).toBe(24);
  expect(worst.error, JSON.stringify(worst)).toBeLessThanOrEqual(1e-6);
}

describe("weightOf", () => {
  it("is the weight of the class, or 1 without weights", () => {
    expect(weightOf(1, [2, 0.5])).toBe(0.5);
    expect(weightOf(1)).toBe(1);
  });
});

describe("totalWeight", () => {
  it("adds up the weights of the samples", () => {
    expect(totalWeight([0, 1, 1], 2, [2, 0.5])).toBe(3);
    expect(totalWeight([0, 1, 1], 2)).toBe(3);
  });

  it("refuses a batch that counts for nothing", () => {
    expect(() => totalWeight([0, 0], 2, [0, 1])).toThrow("must add up to more than 0: 0");
    expect(() => totalWeight([], 2)).toThrow("must add up to more than 0: 0");
    expect(() => totalWeight([0], 2, [Number.NaN, 1])).toThrow("must add up to more than 0: NaN");
  });
});

describe("checkClassWeights", () => {
  it("takes one weight above 0 for each class", () => {
    expect(() => checkClassWeights([2, 0.5], 2)).not.toThrow();
    expect(() => checkClassWeights([2], 2)).toThrow("class weights must be 2, one a class: 1");
    expect(() => checkClassWeights([2, 0], 2)).toThrow("weight of class 1 must be above 0: 0");
    expect(() => checkClassWeights([Number.NaN, 1], 2)).toThrow("weight of class 0 must be above 0: NaN");
  });
});

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

describe("makeLoss", () => {
  it("gives the loss of a name", () => {
    expect(makeLoss("cross-entropy")).toBe(crossEntropy);
    expect(makeLoss("squared-error")).toBe(squaredError);
    expect(makeLoss("squared-error-diagonal")).toBe(squaredErrorDiagonal);
  });
});

describe("squaredScores", () => {
  it("is half the squared distance of the scores from 1 for the right class and 0 for the others", () => {
    const scores = matrixFrom(
      [
        [0.5, 1, -1],
        [1, 0, 0],
      ],
      "float64",
    );
    const dz = zeros(2, 3, "float64");
    // ½(0.25 + 0 + 1) and ½(1 + 1), halved: two samples.
    expect(squaredScores(scores, [1, 2], dz)).toBeCloseTo((0.625 + 1) / 2, 12);
    expect(rowsOf(dz)).toEqual([
      [0.25, 0, -0.5],
      [0.5, 0, -0.5],
    ]);
  });

  it("agrees with central differences, with and without weights of classes", () => {
    expectLossGradient(squaredScores);
    expectLossGradient(squaredScores, [2, 0.5, 1, 3]);
  });

  it("is that of NumPy", () => {
    // python3 -c "import numpy as np; z=np.array([[.3,-1.2,2.5],[0.,.7,-.4]]); y=np.eye(3)[[2,0]]; print(.5*((z-y)**2).sum()/2)"
    const scores = matrixFrom(
      [
        [0.3, -1.2, 2.5],
        [0, 0.7, -0.4],
      ],
      "float64",
    );
    expect(squaredScores(scores, [2, 0])).toBeCloseTo(1.3575000000000002, 12);
  });
});
