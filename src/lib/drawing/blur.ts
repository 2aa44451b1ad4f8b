import { exp } from "../core/numbers/exp.js";
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
 * @param weights of the pixels to either side and of the one in the middle, as `gaussianWeights` gives them
 */
export function blur({ width, height, values }: Raster, weights: Float64Array): Raster {
  const rows = spread(values, weights, { length: width, step: 1, count: height, apart: width });
  return {
    width,
    height,
    values: spread(rows, weights, { length: height, step: width, count: width, apart: 1 }),
  };
}

/** Parallel lines of pixels. */
interface Lines {
  /** Pixels of a line. */
  readonly length: number;
  /** How far a pixel lies from the one before it on its line, in the order of memory. */
  readonly step: number;
  /** How many lines there are. */
  readonly count: number;
  /** How far a line begins from the one before it, in the order of memory. */
  readonly apart: number;
}

/** Spreads each pixel over its neighbours on its line. */
function spread(values: Float64Array, weights: Float64Array, lines: Lines): Float64Array {
  const { length, step, count, apart } = lines;
  const reach = (weights.length - 1) / 2;
  const spreadOut = new Float64Array(values.length);
  for (let line = 0; line < count; line++) {
    for (let k = 0; k < length; k++) {
      const ink = values[line * apart + k * step];
      if (ink === 0) continue;
      const last = Math.min(length - 1, k + reach);
      for (let to = Math.max(0, k - reach); to <= last; to++) {
        spreadOut[line * apart + to * step] += ink * weights[to - k + reach];
      }
    }
  }
  return spreadOut;
}
