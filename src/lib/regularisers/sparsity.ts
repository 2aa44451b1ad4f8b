import type { Matrix } from "../matrix.js";

/**
 * Part of the numbers of a matrix that are at most so large.
 *
 * @param most defaults to 0.001: smaller weights make no difference that can be seen
 */
export function sparsity({ rows, cols, stride, data }: Matrix, most = 0.001): number {
  let small = 0;
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < cols; j++) if (Math.abs(data[i * stride + j]) <= most) small++;
  }
  return small / (rows * cols);
}
