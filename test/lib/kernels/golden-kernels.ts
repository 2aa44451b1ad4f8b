import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { type Matrix, matrixFrom, rowsOf, zeros } from "../../../src/lib/matrix.js";
import { expectClose } from "../close.js";

/** Results from NumPy; test/golden/kernels.py made them. */
const golden: { cases: Record<string, number[][]>[] } = JSON.parse(
  readFileSync(new URL("../../golden/kernels.json", import.meta.url), "utf8"),
);

/** A matrix of NumPy's by its name: x, w, b or dy. */
type Given = (name: string) => Matrix;

/**
 * Tests a kernel against NumPy's result in float64 to 10⁻¹² and in float32 to what its digits allow, with the
 * result's rows packed and padded.
 *
 * @param run calls the kernel with matrices of NumPy's, its last argument being the result
 */
export function testAgainstNumPy(name: string, run: (given: Given, result: Matrix) => void): void {
  describe.each(golden.cases)(`NumPy's case %#`, (numbers) => {
    it.each([
      ["float64", 0, 1e-12],
      ["float64", 3, 1e-12],
      ["float32", 0, 2e-6],
      ["float32", 3, 2e-6],
    ] as const)("agrees in %s with %d numbers of padding", (precision, padding, tolerance) => {
      const expected = matrixFrom(numbers[name], "float64");
      const result = padded(expected.rows, expected.cols, padding, precision);
      run((letter) => matrixFrom(numbers[letter], precision), result);
      expectClose(rowsOf(result).flat(), numbers[name].flat(), tolerance, name);
      expect(paddingOf(result)).toEqual(new Array(padding * expected.rows).fill(7));
    });
  });
}

/** A matrix of zeros whose rows are further apart than they are long, with sevens between. */
function padded(rows: number, cols: number, padding: number, precision: "float32" | "float64"): Matrix {
  const { data } = zeros(rows, cols + padding, precision);
  const matrix = { rows, cols, stride: cols + padding, data: data.fill(7) };
  for (let i = 0; i < rows; i++) data.fill(0, i * matrix.stride, i * matrix.stride + cols);
  return matrix;
}

function paddingOf({ rows, cols, stride, data }: Matrix): number[] {
  return Array.from({ length: rows }, (_, i) => [
    ...data.subarray(i * stride + cols, (i + 1) * stride),
  ]).flat();
}
