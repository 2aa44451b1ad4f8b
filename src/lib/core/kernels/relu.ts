import type { Matrix } from "../matrix.js";
import { expectSameShape } from "./check.js";

/**
 * h = max(a, 0), element by element.
 *
 * @param a [batch × width]
 * @param h [batch × width], overwritten; may be a itself
 * @throws RangeError when the shapes differ
 */
export function relu(a: Matrix, h: Matrix): void {
  expectSameShape("relu", "h", h, a);
  for (let i = 0; i < a.rows; i++) {
    for (let j = 0; j < a.cols; j++) {
      h.data[i * h.stride + j] = Math.max(a.data[i * a.stride + j], 0);
    }
  }
}

/**
 * da = dh where a > 0, and 0 elsewhere: at a = 0 the slope is taken to be 0.
 *
 * @param a [batch × width], what `relu` was given, or what it returned: both have the same sign
 * @param dh [batch × width], the gradient of the loss by h
 * @param da [batch × width], overwritten; may be dh itself
 * @throws RangeError when the shapes differ
 */
export function reluGradient(a: Matrix, dh: Matrix, da: Matrix): void {
  expectSameShape("reluGradient", "dh", dh, a);
  expectSameShape("reluGradient", "da", da, a);
  for (let i = 0; i < a.rows; i++) {
    for (let j = 0; j < a.cols; j++) {
      da.data[i * da.stride + j] = a.data[i * a.stride + j] > 0 ? dh.data[i * dh.stride + j] : 0;
    }
  }
}
