import { type Matrix, shapeOf } from "../matrix.js";

/**
 * Holds a matrix to the shape that an operation needs.
 *
 * @throws RangeError that names the operation, the matrix, its shape and the shape expected
 */
export function expectShape(
  operation: string,
  name: string,
  matrix: Matrix,
  rows: number,
  cols: number,
): void {
  if (matrix.rows !== rows || matrix.cols !== cols) {
    throw new RangeError(`${operation}: ${name} must be [${rows} × ${cols}]: ${shapeOf(matrix)}`);
  }
}

/** @throws RangeError unless both matrices have the same shape */
export function expectSameShape(operation: string, name: string, matrix: Matrix, like: Matrix): void {
  expectShape(operation, name, matrix, like.rows, like.cols);
}
