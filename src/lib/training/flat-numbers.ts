import type { Backend } from "../core/backend.js";
import type { Matrix } from "../core/matrix.js";

/** Numbers of several matrices one after the other, padding included. */
export type FlatNumbers = Float32Array<ArrayBuffer> | Float64Array<ArrayBuffer>;

/** A buffer for the numbers of matrices. */
export function flatBuffer({ precision }: Backend, matrices: readonly Matrix[]): FlatNumbers {
  const count = matrices.reduce((sum, { data }) => sum + data.length, 0);
  return precision === "float64" ? new Float64Array(count) : new Float32Array(count);
}

/** @throws RangeError when the buffer is for other matrices */
export function copyToFlat(matrices: readonly Matrix[], flat: FlatNumbers): void {
  eachPart(matrices, flat, ({ data }, part) => part.set(data));
}

/** @throws RangeError when the numbers are of other matrices */
export function copyFromFlat(flat: FlatNumbers, matrices: readonly Matrix[]): void {
  eachPart(matrices, flat, ({ data }, part) => data.set(part));
}

function eachPart(
  matrices: readonly Matrix[],
  flat: FlatNumbers,
  take: (matrix: Matrix, part: FlatNumbers) => void,
): void {
  const count = matrices.reduce((sum, { data }) => sum + data.length, 0);
  if (count !== flat.length) throw new RangeError(`numbers must be ${count}: ${flat.length}`);
  let from = 0;
  for (const matrix of matrices) {
    const to = from + matrix.data.length;
    take(matrix, flat.subarray(from, to));
    from = to;
  }
}
