import { expectShape } from "../../../lib/core/kernels/check.js";
import { type Matrix, shapeOf } from "../../../lib/core/matrix.js";

/**
 * The shape of x·W + b for x: [batch × inputs] and W: [rows × outputs], as the library would check it.
 *
 * @throws RangeError when a size is not a whole number ≥ 1, or x has not as many columns as W has rows
 */
export function shapeOfProduct(batch: number, inputs: number, rows: number, outputs: number): string {
  for (const size of [batch, inputs, rows, outputs]) {
    if (!(Number.isInteger(size) && size >= 1))
      throw new RangeError(`size must be a whole number of at least 1: ${size}`);
  }
  expectShape("affine", "w", emptyMatrix(rows, outputs), inputs, outputs);
  return shapeOf(emptyMatrix(batch, outputs));
}

/** A shape without the memory for its numbers. */
function emptyMatrix(rows: number, cols: number): Matrix {
  return { rows, cols, stride: cols, data: new Float32Array(0) };
}
