import type { Matrix } from "../../../lib/core/matrix.js";

/** A weight of at most this size makes no difference that can be seen. */
export const countsAsZero = 0.001;

/**
 * Part of the numbers of a matrix that are at most so large.
 *
 * @param most defaults to {@link countsAsZero}
 */
export function sparsity({ rows, cols, stride, data }: Matrix, most = countsAsZero): number {
  let small = 0;
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < cols; j++) if (Math.abs(data[i * stride + j]) <= most) small++;
  }
  return small / (rows * cols);
}
