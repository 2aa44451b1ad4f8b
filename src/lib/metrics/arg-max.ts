import type { Matrix } from "../matrix.js";

/** The column of the largest number in a row; of equal ones the first. */
export function argMax(matrix: Matrix, row: number): number {
  const start = row * matrix.stride;
  let best = 0;
  for (let j = 1; j < matrix.cols; j++) {
    if (matrix.data[start + j] > matrix.data[start + best]) best = j;
  }
  return best;
}
