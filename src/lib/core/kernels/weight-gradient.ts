import type { Matrix } from "../matrix.js";
import { roundingOf } from "../numbers/round.js";
import { expectShape } from "./check.js";

/**
 * dw = xᵀ·dy: dwₖⱼ = Σᵢ xᵢₖ·dyᵢⱼ, the sum taken in the order of i.
 *
 * @param x [batch × in]
 * @param dy [batch × out], the gradient of the loss by y
 * @param dw [in × out], overwritten
 * @throws RangeError when the shapes do not fit
 */
export function weightGradient(x: Matrix, dy: Matrix, dw: Matrix): void {
  expectShape("weightGradient", "dy", dy, x.rows, dy.cols);
  expectShape("weightGradient", "dw", dw, x.cols, dy.cols);
  const round = roundingOf(dw.data);
  for (let k = 0; k < dw.rows; k++) {
    const dwRow = dw.data.subarray(k * dw.stride, k * dw.stride + dw.cols);
    dwRow.fill(0);
    for (let i = 0; i < x.rows; i++) {
      const xik = x.data[i * x.stride + k];
      if (xik === 0) continue; // a weight that saw paper has no part in the error
      for (let j = 0; j < dwRow.length; j++) dwRow[j] += round(xik * dy.data[i * dy.stride + j]);
    }
  }
}
