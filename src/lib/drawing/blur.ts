import { exp } from "../numbers/exp.js";

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
 * A picture blurred by a Gaussian, first along its rows, then along its columns. Outside the picture is paper.
 *
 * @param picture [height × width]
 * @param width in pixels
 * @param weights of the pixels to either side and of the one in the middle, as `gaussianWeights` gives them
 * @returns [height × width]
 */
export function blur(picture: Float64Array, width: number, weights: Float64Array): Float64Array {
  const height = picture.length / width;
  const rows = spread(picture, weights, width, 1, height, width);
  return spread(rows, weights, height, width, width, 1);
}

/**
 * Spreads each pixel over its neighbours along parallel lines of `length` pixels, `step` apart; the `count` lines
 * begin `nextLine` apart.
 */
function spread(
  picture: Float64Array,
  weights: Float64Array,
  length: number,
  step: number,
  count: number,
  nextLine: number,
): Float64Array {
  const reach = (weights.length - 1) / 2;
  const spreadOut = new Float64Array(picture.length);
  for (let line = 0; line < count; line++) {
    for (let k = 0; k < length; k++) {
      const ink = picture[line * nextLine + k * step];
      if (ink === 0) continue;
      const first = Math.max(0, k - reach);
      const last = Math.min(length - 1, k + reach);
      for (let to = first; to <= last; to++) {
        spreadOut[line * nextLine + to * step] += ink * weights[to - k + reach];
      }
    }
  }
  return spreadOut;
}
