import type { Matrix } from "../matrix.js";
import { roundingOf } from "../numbers/round.js";
import { expectShape } from "./check.js";

/**
 * dx = dy·wᵀ: dxᵢₖ = Σⱼ dyᵢⱼ·wₖⱼ, the sum taken in the order of j.
 *
 * @param dy [batch × out], the gradient of the loss by y
 * @param w [in × out]
 * @param dx [batch × in], overwritten
 * @throws RangeError when the shapes do not fit
 */
export function inputGradient(dy: Matrix, w: Matrix, dx: Matrix): void {
  expectShape("inputGradient", "w", w, w.rows, dy.cols);
  expectShape("inputGradient", "dx", dx, dy.rows, w.rows);
  const round = roundingOf(dx.data);
  for (let i = 0; i < dx.rows; i++) {
    for (let k = 0; k < dx.cols; k++) {
      let sum = 0;
      for (let j = 0; j < dy.cols; j++) {
        sum = round(sum + round(dy.data[i * dy.stride + j] * w.data[k * w.stride + j]));
      }
      dx.data[i * dx.stride + k] = sum;
    }
  }
}
