import type { Matrix } from "../matrix.js";
import { expectSameShape } from "./check.js";

/**
 * y ← y + x, element by element.
 *
 * @param x [rows × cols]
 * @param y [rows × cols], overwritten
 * @throws RangeError when the shapes differ
 */
export function add(x: Matrix, y: Matrix): void {
  expectSameShape("add", "y", y, x);
  for (let i = 0; i < x.rows; i++) {
    for (let j = 0; j < x.cols; j++) y.data[i * y.stride + j] += x.data[i * x.stride + j];
  }
}
