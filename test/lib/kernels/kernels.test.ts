import { describe, expect, it } from "vitest";
import { checkGradient } from "../../../src/lib/gradient-check.js";
import { addPenaltyGradient } from "../../../src/lib/kernels/add-penalty-gradient.js";
import { affine } from "../../../src/lib/kernels/affine.js";
import { biasGradient } from "../../../src/lib/kernels/bias-gradient.js";
import { inputGradient } from "../../../src/lib/kernels/input-gradient.js";
import { multiply } from "../../../src/lib/kernels/multiply.js";
import { relu, reluGradient } from "../../../src/lib/kernels/relu.js";
import { weightGradient } from "../../../src/lib/kernels/weight-gradient.js";
import { matrixFrom, rowsOf, zeros } from "../../../src/lib/matrix.js";
import { penalty } from "../../../src/lib/regularisers/penalty.js";

const x = matrixFrom(
  [
    [1, 2, 0],
    [0.5, -1, 3],
  ],
  "float64",
);
const W = matrixFrom(
  [
    [2, -1],
    [0, 1],
    [1, 0.5],
  ],
  "float64",
);
const b = matrixFrom([[0.5, -2]], "float64");
const dy = matrixFrom(
  [
    [1, -0.5],
    [0.5, 2],
  ],
  "float64",
);

describe("the kernels of a linear layer, on the worked example of its chapter", () => {
  it("affine: y = xW + b", () => {
    const y = zeros(2, 2, "float64");
    affine(x, W, b, y);
    expect(rowsOf(y)).toEqual([
      [2.5, -1],
      [4.5, -2],
    ]);
  });

  it("weightGradient: dW = xᵀ·dy", () => {
    const dW = zeros(3, 2, "float64");
    weightGradient(x, dy, dW);
    expect(rowsOf(dW)).toEqual([
      [1.25, 0.5],
      [1.5, -3],
      [1.5, 6],
    ]);
  });

  it("biasGradient: db = Σ dyᵢ", () => {
    const db = zeros(1, 2, "float64");
    biasGradient(dy, db);
    expect(rowsOf(db)).toEqual([[1.5, 1.5]]);
  });

  it("inputGradient: dx = dy·Wᵀ", () => {
    const dx = zeros(2, 3, "float64");
    inputGradient(dy, W, dx);
    expect(rowsOf(dx)).toEqual([
      [2.5, -0.5, 0.75],
      [-1, 2, 1.5],
    ]);
  });

  it("overwrite what was in the result before", () => {
    const y = matrixFrom(
      [
        [9, 9],
        [9, 9],
      ],
      "float64",
    );
    affine(x, W, b, y);
    expect(rowsOf(y)[0]).toEqual([2.5, -1]);
  });

  it.each([
    ["affine", () => affine(x, dy, b, zeros(2, 2)), "affine: w must be [3 × 2]: [2 × 2]"],
    ["affine's bias", () => affine(x, W, dy, zeros(2, 2)), "affine: b must be [1 × 2]: [2 × 2]"],
    [
      "weightGradient",
      () => weightGradient(x, b, zeros(3, 2)),
      "weightGradient: dy must be [2 × 2]: [1 × 2]",
    ],
    ["biasGradient", () => biasGradient(dy, zeros(1, 3)), "biasGradient: db must be [1 × 2]: [1 × 3]"],
    ["inputGradient", () => inputGradient(dy, x, zeros(2, 2)), "inputGradient: w must be [2 × 2]: [2 × 3]"],
  ])("%s names both shapes when they do not fit", (_, run, message) => {
    expect(run).toThrow(message);
  });
});

describe("element-wise kernels", () => {
  it("relu keeps what is above 0, its gradient passes there only; the slope at 0 is 0", () => {
    const z = matrixFrom([[-1, 0, 2]], "float64");
    const y = zeros(1, 3, "float64");
    relu(z, y);
    expect(rowsOf(y)).toEqual([[0, 0, 2]]);
    const dx = zeros(1, 3, "float64");
    reluGradient(z, matrixFrom([[5, 5, 5]], "float64"), dx);
    expect(rowsOf(dx)).toEqual([[0, 0, 5]]);
  });

  it("multiply takes products, in place too", () => {
    const z = matrixFrom([[1, 2, 3]]);
    multiply(z, matrixFrom([[2, 0, -1]]), z);
    expect(rowsOf(z)).toEqual([[2, 0, -3]]);
  });

  it.each([
    [0.3, 0],
    [0, 0.07],
    [0.3, 0.07],
  ])("addPenaltyGradient is the gradient of the penalty with λ₁ = %d, λ₂ = %d", (l1, l2) => {
    const w = matrixFrom(
      [
        [0.5, -2],
        [1e-3, 3],
      ],
      "float64",
    );
    const gradient = zeros(2, 2, "float64");
    addPenaltyGradient(w, l1, l2, gradient);
    const { worst } = checkGradient({ name: "w", value: w, gradient }, { loss: () => penalty(w, l1, l2) });
    expect(worst.error).toBeLessThan(1e-6);
  });

  it("addPenaltyGradient adds to what is there, and takes the slope of |w| at 0 to be 0", () => {
    const gradient = matrixFrom([[1, 1]], "float64");
    addPenaltyGradient(matrixFrom([[0, 2]], "float64"), 0.5, 0.25, gradient);
    expect(rowsOf(gradient)).toEqual([[1, 2.5]]);
  });
});
