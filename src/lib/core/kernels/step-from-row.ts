import type { Matrix } from "../matrix.js";
import { roundingOf } from "../numbers/round.js";
import { expectShape } from "./check.js";

/**
 * w ← w − η·xᵀ·dy for a single row x: wₖⱼ ← wₖⱼ − η·(xₖ·dyⱼ). Rows of w whose input is 0 are left alone: their
 * gradient is 0.
 *
 * @param x [1 × in]
 * @param dy [1 × out], the gradient of the loss by y
 * @param w [in × out], overwritten
 * @param eta learning rate η
 * @throws RangeError when the shapes do not fit
 */
export function stepFromRow(x: Matrix, dy: Matrix, w: Matrix, eta: number): void {
  expectShape("stepFromRow", "x", x, 1, w.rows);
  expectShape("stepFromRow", "dy", dy, 1, w.cols);
  const round = roundingOf(w.data);
  const rate = round(eta);
  for (let k = 0; k < w.rows; k++) {
    const xk = x.data[k];
    if (xk === 0) continue; // a weight that saw paper has no part in the error
    const row = w.data.subarray(k * w.stride, k * w.stride + w.cols);
    for (let j = 0; j < row.length; j++) row[j] -= round(rate * round(xk * dy.data[j]));
  }
}
