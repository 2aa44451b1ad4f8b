import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { type Matrix, matrixFrom, rowsOf, zeros } from "../../../../src/lib/core/matrix.js";
import { expectClose } from "../../close.js";

/** Results from NumPy; test/golden/kernels.py made them. */
const golden: { cases: Record<"given" | "float64" | "float32", Record<string, number[][]>>[] } = JSON.parse(
  readFileSync(new URL("../../../golden/kernels.json", import.meta.url), "utf8"),
);

/** A matrix of NumPy's by its name: x, w, b or dy. */
type Given = (name: string) => Matrix;

/**
 * Tests a kernel against NumPy's result: in float64 to 10⁻¹², in float32 bit for bit, because both round after each
 * operation and add in the same order. The result's rows are packed, then padded.
 *
 * @param run calls the kernel with matrices of NumPy's, its last argument being the result
 */
export function testAgainstNumPy(name: string, run: (given: Given, result: Matrix) => void): void {
  describe.each(golden.cases)("NumPy's case %#", ({ given, ...expected }) => {
    it.each([
      ["float64", 0],
      ["float64", 3],
      ["float32", 0],
      ["float32", 3],
    ] as const)("agrees in %s with %d numbers of padding", (precision, padding) => {
      const rows = expected[precision][name];
      const result = padded(rows.length, rows[0].length, padding, precision);
      run((letter) => matrixFrom(given[letter], precision), result);
      expectClose(rowsOf(result).flat(), rows.flat(), precision === "float64" ? 1e-12 : 0, name);
      expect(paddingOf(result)).toEqual(new Array(padding * rows.length).fill(7));
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
