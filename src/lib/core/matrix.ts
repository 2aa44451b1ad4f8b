/**
 * A row-major matrix: the number in row i and column j is `data[i * stride + j]`.
 *
 * `stride` is the distance from one row to the next, in numbers, and at least `cols`. The WebAssembly
 * backend pads rows with zeros so that they start where SIMD loads them best; the reference does not.
 * A vector such as a bias is a matrix of one row.
 */
export interface Matrix {
  readonly rows: number;
  readonly cols: number;
  readonly stride: number;
  readonly data: Float32Array | Float64Array;
}

/** Shape as the pages write it: `[2 × 3]`. */
export function shapeOf(matrix: Matrix): string {
  return `[${matrix.rows} × ${matrix.cols}]`;
}

/**
 * A matrix over its own memory, filled with zeros.
 *
 * @throws RangeError unless both sizes are whole numbers ≥ 0
 */
export function zeros(rows: number, cols: number, precision: "float32" | "float64" = "float32"): Matrix {
  expectSizes(rows, cols);
  const data = precision === "float32" ? new Float32Array(rows * cols) : new Float64Array(rows * cols);
  return { rows, cols, stride: cols, data };
}

/**
 * A matrix with the given rows, for examples small enough to write down.
 *
 * @throws RangeError when the rows differ in length
 */
export function matrixFrom(
  rows: readonly (readonly number[])[],
  precision: "float32" | "float64" = "float32",
): Matrix {
  const cols = rows[0]?.length ?? 0;
  const matrix = zeros(rows.length, cols, precision);
  for (const [i, row] of rows.entries()) {
    if (row.length !== cols) throw new RangeError(`row ${i} has not ${cols} numbers: ${row.length}`);
    matrix.data.set(row, i * matrix.stride);
  }
  return matrix;
}

/** The numbers of a matrix as rows of plain numbers, without padding. */
export function rowsOf(matrix: Matrix): number[][] {
  const { rows, cols, stride, data } = matrix;
  return Array.from({ length: rows }, (_, i) => Array.from(data.subarray(i * stride, i * stride + cols)));
}

/** @throws RangeError unless both sizes are whole numbers ≥ 0 */
export function expectSizes(rows: number, cols: number): void {
  expectSize("rows", rows);
  expectSize("columns", cols);
}

function expectSize(name: string, size: number): void {
  if (!(Number.isInteger(size) && size >= 0)) {
    throw new RangeError(`${name} must be a whole number of at least 0: ${size}`);
  }
}
