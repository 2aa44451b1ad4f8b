import { affine } from "../../../lib/core/kernels/affine.js";
import { biasGradient } from "../../../lib/core/kernels/bias-gradient.js";
import { inputGradient } from "../../../lib/core/kernels/input-gradient.js";
import { relu, reluGradient } from "../../../lib/core/kernels/relu.js";
import { softmax } from "../../../lib/core/kernels/softmax.js";
import { weightGradient } from "../../../lib/core/kernels/weight-gradient.js";
import { crossEntropy } from "../../../lib/core/losses.js";
import { type Matrix, matrixFrom, zeros } from "../../../lib/core/matrix.js";
import type { Rows } from "../../../lib/labs/linear/plain.js";

/** The numbers that a network of one hidden layer begins with. */
export interface TwoLayers {
  /** [batch × in] */
  readonly x: Rows;
  /** [in × hidden] */
  readonly W1: Rows;
  /** [1 × hidden] */
  readonly b1: Rows;
  /** [hidden × classes] */
  readonly W2: Rows;
  /** [1 × classes] */
  readonly b2: Rows;
}

/** Every number of one pass forwards and backwards, by the letter of the page, in float64. */
export interface TwoLayerPass {
  readonly a: Matrix;
  readonly h: Matrix;
  readonly z: Matrix;
  readonly p: Matrix;
  readonly loss: number;
  readonly dz: Matrix;
  readonly dW2: Matrix;
  readonly db2: Matrix;
  readonly dh: Matrix;
  readonly da: Matrix;
  readonly dW1: Matrix;
  readonly db1: Matrix;
}

/**
 * a = xW₁ + b₁, h = max(a, 0), z = hW₂ + b₂, p = softmax(z), L = mean of −ln p_t; then
 * dz = (p − Y)/batch, dW₂ = hᵀdz, db₂ = Σᵢ dzᵢ, dh = dzW₂ᵀ, da = dh ⊙ [a > 0], dW₁ = xᵀda, db₁ = Σᵢ daᵢ.
 *
 * @param labels class of each sample: [batch]
 * @throws RangeError when the shapes do not fit or a label is not a class
 */
export function twoLayerPass(numbers: TwoLayers, labels: readonly number[]): TwoLayerPass {
  const [x, W1, b1, W2, b2] = [numbers.x, numbers.W1, numbers.b1, numbers.W2, numbers.b2].map((rows) =>
    matrixFrom(rows, "float64"),
  );
  const [a, h, da, dh] = [0, 1, 2, 3].map(() => zeros(x.rows, W1.cols, "float64"));
  const [z, p, dz] = [0, 1, 2].map(() => zeros(x.rows, W2.cols, "float64"));
  const [dW1, db1] = [like(W1), like(b1)];
  const [dW2, db2] = [like(W2), like(b2)];
  affine(x, W1, b1, a);
  relu(a, h);
  affine(h, W2, b2, z);
  softmax(z, p);
  const loss = crossEntropy(z, labels, dz);
  weightGradient(h, dz, dW2);
  biasGradient(dz, db2);
  inputGradient(dz, W2, dh);
  reluGradient(a, dh, da);
  weightGradient(x, da, dW1);
  biasGradient(da, db1);
  return { a, h, z, p, loss, dz, dW2, db2, dh, da, dW1, db1 };
}

function like({ rows, cols }: Matrix): Matrix {
  return zeros(rows, cols, "float64");
}
