import { referenceBackend } from "../../backends/reference.js";
import type { Pooling } from "../../core/convolution/stages.js";
import { convolvedShape, pooledShape, type Window } from "../../core/convolution/window.js";
import type { MapShape, Maps } from "../../core/maps.js";
import { type Matrix, matrixFrom, rowsOf } from "../../core/matrix.js";
import type { Rows } from "../linear/plain.js";

const exact = referenceBackend("float64");

/**
 * y = w ∗ x + b of one map with one filter, in float64, by the kernel that trains.
 *
 * @param x [height × width]
 * @param w [k × k]
 * @param window k, s and p
 * @returns [places down × places across]
 * @throws RangeError when the shapes do not fit
 */
export function convolveRows(x: Rows, w: Rows, b: number, window: Window): number[][] {
  const maps = mapOf(x);
  const y = exact.maps(1, convolvedShape(maps, 1, window));
  exact.convolve(maps, filterColumn(w), matrixFrom([[b]], "float64"), y, window);
  return rowsOf(sheetOf(y));
}

/**
 * Pooling of one map, in float64, by the kernels that train.
 *
 * @param x [height × width]
 * @param size of the window
 * @returns [⌊height / size⌋ × ⌊width / size⌋]
 * @throws RangeError when not even one window fits
 */
export function poolRows(x: Rows, size: number, pooling: Pooling): number[][] {
  const maps = mapOf(x);
  const y = exact.maps(1, pooledShape(maps, size));
  poolMaps(maps, y, size, pooling);
  return rowsOf(sheetOf(y));
}

/** y of the pooling that is named. */
export function poolMaps(x: Maps, y: Maps, size: number, pooling: Pooling): void {
  if (pooling === "max") exact.maxPool(x, y, size);
  else exact.sumPool(x, y, size, pooling === "sum" ? 1 : size * size);
}

/** dx of the pooling that is named. */
export function poolMapsGradient(x: Maps, y: Maps, dy: Maps, dx: Maps, size: number, pooling: Pooling): void {
  if (pooling === "max") exact.maxPoolGradient(x, y, dy, dx, size);
  else exact.sumPoolGradient(dy, dx, size, pooling === "sum" ? 1 : size * size);
}

/** Maps of zeros in float64, for one sample. */
export function emptyMap(shape: MapShape): Maps {
  return exact.maps(1, shape);
}

/** Rows as the one map of one sample. */
export function mapOf(rows: Rows): Maps {
  const { rows: height, cols: width, data } = matrixFrom(rows, "float64");
  const flat = { rows: 1, cols: height * width, stride: height * width, data };
  return { channels: 1, height, width, batch: 1, lanes: 1, flat };
}

/** The one map of one sample as a matrix over the same numbers: [height × width]. */
export function sheetOf({ height, width, flat }: Maps): Matrix {
  return { rows: height, cols: width, stride: width, data: flat.data };
}

/** A filter [k × k] as the column of weights that `convolve` takes: [k · k × 1]. */
export function filterColumn(w: Rows): Matrix {
  return matrixFrom(
    w.flat().map((weight) => [weight]),
    "float64",
  );
}

/** Σ y · c over the numbers of one sample's map: a loss of which ∂L/∂y = c. */
export function weightedTotal({ flat }: Maps, { flat: weights }: Maps): number {
  let sum = 0;
  for (let k = 0; k < flat.cols; k++) sum += flat.data[k] * weights.data[k];
  return sum;
}
