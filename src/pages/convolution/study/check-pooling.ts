import type { Pooling } from "../../../lib/core/convolution/stages.js";
import { pooledShape } from "../../../lib/core/convolution/window.js";
import { type GradientReport, gradientReport } from "../../../lib/core/gradient-report.js";
import { rowsOf } from "../../../lib/core/matrix.js";
import {
  emptyMap,
  mapOf,
  poolMaps,
  poolMapsGradient,
  sheetOf,
  weightedTotal,
} from "../../../lib/labs/convolution/on-rows.js";
import type { Rows } from "../../../lib/labs/linear/plain.js";

/** Pooling of one map, and the gradient that comes back to it. */
export interface PoolingExample {
  /** [height × width] */
  readonly x: Rows;
  /** ∂L/∂y: [⌊height / size⌋ × ⌊width / size⌋] */
  readonly dy: Rows;
  readonly size: number;
  readonly pooling: Pooling;
}

/**
 * dx by the kernel that trains.
 *
 * @returns [height × width]
 * @throws RangeError when the shapes do not fit
 */
export function poolingGradient({ x, dy, size, pooling }: PoolingExample): number[][] {
  const input = mapOf(x);
  const [y, dx] = [emptyMap(pooledShape(input, size)), emptyMap(input)];
  poolMaps(input, y, size, pooling);
  poolMapsGradient(input, y, mapOf(dy), dx, size, pooling);
  return rowsOf(sheetOf(dx));
}

/**
 * Checks dx of a pooling for the loss L = Σᵢⱼ dyᵢⱼ·yᵢⱼ, of which ∂L/∂y = dy. Where two pixels of a window are the greatest,
 * or nearer to each other than 1e-5, the finite difference crosses a corner of the maximum and the two differ.
 *
 * @throws RangeError when the shapes do not fit
 */
export function checkPooling(example: PoolingExample): GradientReport {
  const { x, dy, size, pooling } = example;
  const [input, back] = [mapOf(x), mapOf(dy)];
  const y = emptyMap(pooledShape(input, size));
  const gradient = sheetOf(mapOf(poolingGradient(example)));
  return gradientReport({ letter: "x", value: sheetOf(input), gradient }, () => {
    poolMaps(input, y, size, pooling);
    return weightedTotal(y, back);
  });
}
