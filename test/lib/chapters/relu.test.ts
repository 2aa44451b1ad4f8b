import { describe, expect, it } from "vitest";
import { activationFunctions } from "../../../src/lib/activations/activation-functions.js";
import { relu, reluGradient } from "../../../src/lib/kernels/relu.js";
import { linearExample } from "../../../src/lib/linear/plain.js";
import { matrixFrom, rowsOf, zeros } from "../../../src/lib/matrix.js";

describe("the numbers of the chapter on ReLU", () => {
  it("two linear layers are the one with W₁W₂ and b₁W₂ + b₂", () => {
    const [x, W1, b1] = [
      [[1, -2]],
      [
        [1, 0.5],
        [-1, 2],
      ],
      [[0.5, 1]],
    ];
    const [W2, b2] = [
      [
        [2, 0, 1],
        [1, -1, 0.5],
      ],
      [[0, 1, -1]],
    ];
    const two = linearExample(rowsOf(linearExample(x, W1, b1).y), W2, b2);
    const W = rowsOf(linearExample(W1, W2, [[0, 0, 0]]).y);
    const b = rowsOf(linearExample(b1, W2, b2).y);
    expect(rowsOf(two.y)).toEqual([[4.5, 3.5, 1.25]]);
    expect(rowsOf(linearExample(x, W, b).y)).toEqual([[4.5, 3.5, 1.25]]);
  });

  it("the worked example passes dh where a is above 0", () => {
    const a = matrixFrom(
      [
        [1.5, -2, 0.5],
        [-0.5, 3, -1],
      ],
      "float64",
    );
    const [h, da] = [zeros(2, 3, "float64"), zeros(2, 3, "float64")];
    relu(a, h);
    reluGradient(
      a,
      matrixFrom(
        [
          [2, 1, -1],
          [4, -0.5, 3],
        ],
        "float64",
      ),
      da,
    );
    expect(rowsOf(h)).toEqual([
      [1.5, 0, 0.5],
      [0, 3, 0],
    ]);
    expect(rowsOf(da)).toEqual([
      [2, 0, -1],
      [0, -0.5, 0],
    ]);
  });

  it("the slopes are what the derivations say, at any a", () => {
    for (const a of [-4, -0.7, 0, 0.3, 5]) {
      const { sigmoid, tanh } = activationFunctions;
      expect(sigmoid.slope(a)).toBeCloseTo(Math.exp(-a) / (1 + Math.exp(-a)) ** 2, 14);
      expect(tanh.slope(a)).toBeCloseTo(4 / (Math.exp(a) + Math.exp(-a)) ** 2, 14);
      expect(sigmoid.slope(a)).toBeLessThanOrEqual(1 / 4);
    }
  });
});
