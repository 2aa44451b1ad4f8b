import type { Matrix } from "../matrix.js";

/** The column of the largest number in a row; of equal ones the first. */
export function argMax(matrix: Matrix, row: number): number {
  const { data, cols, stride } = matrix;
  const start = row * stride;
  let best = 0;
  for (let j = 1; j < cols; j++) {
    if (data[start + j] > data[start + best]) best = j;
  }
  return best;
}
