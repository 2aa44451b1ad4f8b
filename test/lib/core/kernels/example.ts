import { type Matrix, matrixFrom } from "../../../../src/lib/core/matrix.js";

/** Two samples of three numbers, a layer of two neurons and the gradient of the loss by its output, to be checked by hand. */
export const example: Readonly<Record<"x" | "w" | "b" | "dy", Matrix>> = {
  x: exact([1, 2, 0], [0.5, -1, 3]),
  w: exact([2, -1], [0, 1], [1, 0.5]),
  b: exact([0.5, -2]),
  dy: exact([1, -0.5], [0.5, 2]),
};

/** A matrix in float64 with these rows. */
export function exact(...rows: readonly (readonly number[])[]): Matrix {
  return matrixFrom(rows, "float64");
}
