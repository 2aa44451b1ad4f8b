import type { Matrix } from "../matrix.js";
import { expectSameShape } from "./check.js";

/**
 * y = max(x, 0), element by element.
 *
 * @param x [batch × width]
 * @param y [batch × width], overwritten; may be x itself
 * @throws RangeError when the shapes differ
 */
export function relu(x: Matrix, y: Matrix): void {
  expectSameShape("relu", "y", y, x);
  for (let i = 0; i < x.rows; i++) {
    for (let j = 0; j < x.cols; j++) {
      y.data[i * y.stride + j] = Math.max(x.data[i * x.stride + j], 0);
    }
  }
}

/**
 * dx = dy where x > 0, and 0 elsewhere: at x = 0 the slope is taken to be 0.
 *
 * @param x [batch × width], what `relu` was given, or what it returned: both have the same sign
 * @param dy [batch × width], the gradient of the loss by y
 * @param dx [batch × width], overwritten; may be dy itself
 * @throws RangeError when the shapes differ
 */
export function reluGradient(x: Matrix, dy: Matrix, dx: Matrix): void {
  expectSameShape("reluGradient", "dy", dy, x);
  expectSameShape("reluGradient", "dx", dx, x);
  for (let i = 0; i < x.rows; i++) {
    for (let j = 0; j < x.cols; j++) {
      dx.data[i * dx.stride + j] = x.data[i * x.stride + j] > 0 ? dy.data[i * dy.stride + j] : 0;
    }
  }
}
