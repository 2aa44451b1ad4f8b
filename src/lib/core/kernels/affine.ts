import type { Matrix } from "../matrix.js";
import { roundingOf } from "../numbers/round.js";
import { expectShape } from "./check.js";

/**
 * y = x·w + b: yᵢⱼ = Σₖ xᵢₖ·wₖⱼ + bⱼ, the sum taken in the order of k.
 *
 * @param x [batch × in], one sample a row
 * @param w [in × out], one neuron a column
 * @param b [1 × out]
 * @param y [batch × out], overwritten
 * @throws RangeError when the shapes do not fit
 */
export function affine(x: Matrix, w: Matrix, b: Matrix, y: Matrix): void {
  expectShape("affine", "w", w, x.cols, w.cols);
  expectShape("affine", "b", b, 1, w.cols);
  expectShape("affine", "y", y, x.rows, w.cols);
  const round = roundingOf(y.data);
  for (let i = 0; i < y.rows; i++) {
    const yRow = y.data.subarray(i * y.stride, i * y.stride + y.cols);
    yRow.fill(0);
    for (let k = 0; k < x.cols; k++) {
      const xik = x.data[i * x.stride + k];
      if (xik === 0) continue; // paper adds nothing to the sum
      for (let j = 0; j < yRow.length; j++) yRow[j] += round(xik * w.data[k * w.stride + j]);
    }
    for (let j = 0; j < yRow.length; j++) yRow[j] += b.data[j];
  }
}
