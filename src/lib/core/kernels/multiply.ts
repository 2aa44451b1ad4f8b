import type { Matrix } from "../matrix.js";
import { expectSameShape } from "./check.js";

/**
 * z = x ⊙ y, element by element.
 *
 * @param x [batch × width]
 * @param y [batch × width]
 * @param z [batch × width], overwritten; may be x or y itself
 * @throws RangeError when the shapes differ
 */
export function multiply(x: Matrix, y: Matrix, z: Matrix): void {
  expectSameShape("multiply", "y", y, x);
  expectSameShape("multiply", "z", z, x);
  for (let i = 0; i < x.rows; i++) {
    for (let j = 0; j < x.cols; j++) {
      z.data[i * z.stride + j] = x.data[i * x.stride + j] * y.data[i * y.stride + j];
    }
  }
}
