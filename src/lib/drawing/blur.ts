import { exp } from "../core/numbers/exp.js";
import { inkBox } from "./ink-box.js";
import type { Raster } from "./raster.js";

/**
 * Weights of a Gaussian, wᵢ ∝ exp(−i² / 2σ²) for i = −reach … reach, reach = ⌈3σ⌉, with sum 1.
 *
 * @param sigma standard deviation, in pixels
 * @throws RangeError unless sigma is above 0 and finite
 */
export function gaussianWeights(sigma: number): Float64Array {
  if (!(sigma > 0 && sigma < Infinity)) throw new RangeError(`sigma must be above 0 and finite: ${sigma}`);
  const reach = Math.ceil(3 * sigma);
  const weights = Float64Array.from({ length: 2 * reach + 1 }, (_, k) =>
    exp(-((k - reach) * (k - reach)) / (2 * sigma * sigma)),
  );
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.map((weight) => weight / sum);
}

/**
 * A raster blurred by a Gaussian, first along its rows, then along its columns. Outside the raster is paper.
 *
 * @param weights of a pixel and its neighbours to either side, as `gaussianWeights(1)` gives them: 7, the same on both sides
 * @throws RangeError when there are not 7 weights
 */
export function blur({ width, height, values }: Raster, weights: Float64Array): Raster {
  if (weights.length !== 2 * reach + 1) {
    throw new RangeError(`weights must be ${2 * reach + 1}: ${weights.length}`);
  }
  const blurred = { width, height, values: new Float64Array(values.length) };
  const ink = inkBox(values, width, 0);
  if (!ink) return blurred;
  const { left, top, right, bottom } = ink;
  const rows = new Float64Array(values.length);
  for (let row = top; row < bottom; row++) {
    spreadLine(values, rows, { start: row * width, step: 1, length: width, from: left, to: right }, weights);
  }
  for (let column = Math.max(0, left - reach); column < Math.min(width, right + reach); column++) {
    const line = { start: column, step: width, length: height, from: top, to: bottom };
    spreadLine(rows, blurred.values, line, weights);
  }
  return blurred;
}

/** Neighbours of a pixel to either side that its ink is spread over. */
const reach = 3;

/** A row or a column of pixels. */
interface Line {
  /** Where its first pixel lies. */
  readonly start: number;
  /** How far a pixel lies from the one before it. */
  readonly step: number;
  readonly length: number;
  /** The pixels that may be ink, up to the one before `to`. */
  readonly from: number;
  readonly to: number;
}

/** Spreads each pixel of a line over its neighbours: each sum is that of 7 pixels, which move through as many variables. */
function spreadLine(
  values: Float64Array,
  spread: Float64Array,
  { start, step, length, from, to }: Line,
  weights: Float64Array,
): void {
  const w3 = weights[0];
  const w2 = weights[1];
  const w1 = weights[2];
  const w0 = weights[3];
  let a = 0;
  let b = 0;
  let c = 0;
  let d = 0;
  let e = 0;
  let f = 0;
  const end = Math.min(length, to + reach);
  for (let k = from - reach; k < end; k++) {
    const g = k + reach < to ? values[start + (k + reach) * step] : 0;
    if (k >= 0) spread[start + k * step] = a * w3 + b * w2 + c * w1 + d * w0 + e * w1 + f * w2 + g * w3;
    a = b;
    b = c;
    c = d;
    d = e;
    e = f;
    f = g;
  }
}
