import type { Matrix } from "../matrix.js";
import { expectShape } from "./check.js";

/**
 * db = Σᵢ dyᵢ: dbⱼ = Σᵢ dyᵢⱼ, the sum over the batch taken in the order of i.
 *
 * @param dy [batch × out], the gradient of the loss by y
 * @param db [1 × out], overwritten
 * @throws RangeError when the shapes do not fit
 */
export function biasGradient(dy: Matrix, db: Matrix): void {
  expectShape("biasGradient", "db", db, 1, dy.cols);
  const sums = db.data.subarray(0, db.cols).fill(0);
  for (let i = 0; i < dy.rows; i++) {
    for (let j = 0; j < dy.cols; j++) sums[j] += dy.data[i * dy.stride + j];
  }
}
