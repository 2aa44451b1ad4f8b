import { expectSameShape } from "../kernels/check.js";
import type { Matrix } from "../matrix.js";

/**
 * Calls `visit` with the place in `data` of every element of w, row by row, padding left out.
 *
 * @throws RangeError when one of the others has another shape or stride than w
 */
export function eachElement(
  operation: string,
  w: Matrix,
  others: Readonly<Record<string, Matrix>>,
  visit: (place: number) => void,
): void {
  for (const [name, other] of Object.entries(others)) {
    expectSameShape(operation, name, other, w);
    if (other.stride !== w.stride)
      throw new RangeError(`${operation}: ${name} has another stride than w: ${other.stride}`);
  }
  for (let i = 0; i < w.rows; i++) {
    for (let j = 0; j < w.cols; j++) visit(i * w.stride + j);
  }
}
