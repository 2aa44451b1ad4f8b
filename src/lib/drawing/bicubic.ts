import type { Raster } from "./raster.js";

/**
 * Keys' cubic convolution with a = −½, which passes through the samples and reproduces parabolas:
 * k(u) = 1.5|u|³ − 2.5|u|² + 1 for |u| ≤ 1, −0.5|u|³ + 2.5|u|² − 4|u| + 2 for 1 < |u| < 2, else 0
 * (Keys 1981, Cubic Convolution Interpolation for Digital Image Processing).
 */
export function cubicKernel(u: number): number {
  const distance = Math.abs(u);
  if (distance <= 1) return (1.5 * distance - 2.5) * distance * distance + 1;
  if (distance < 2) return ((-0.5 * distance + 2.5) * distance - 4) * distance + 2;
  return 0;
}

/** Neighbours that a value is computed from, in each direction. */
const taps = 4;

/**
 * The square of `side` around the middle of a raster, at another size: each new pixel is the bicubic interpolation,
 * at its centre, of the 4 × 4 old ones around it. First the rows are interpolated, then the columns. Outside the
 * raster is paper.
 *
 * @param side of the square, in pixels of the raster
 * @param size of the new raster, in pixels
 * @returns [size × size]; values may lie a little below the least and above the greatest of the raster
 */
export function resample({ width, height, values }: Raster, side: number, size: number): Raster {
  const columns = sampling(width, side, size);
  const rows = sampling(height, side, size);
  const narrowed = new Float64Array(height * size);
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < size; column++) {
      narrowed[row * size + column] = interpolate(values, row * width, 1, columns, column);
    }
  }
  const resized = new Float64Array(size * size);
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      resized[row * size + column] = interpolate(narrowed, column, size, rows, row);
    }
  }
  return { width: size, height: size, values: resized };
}

/** For each new pixel of a line the old pixels it is computed from, and their weights; 0 for one outside. */
interface Sampling {
  /** [size × 4] */
  readonly neighbours: Int32Array;
  /** [size × 4] */
  readonly weights: Float64Array;
}

function sampling(length: number, side: number, size: number): Sampling {
  const neighbours = new Int32Array(size * taps);
  const weights = new Float64Array(size * taps);
  for (let k = 0; k < size * taps; k++) {
    const centre = length / 2 + ((Math.floor(k / taps) + 0.5) / size - 0.5) * side;
    // The centre of old pixel i lies at i + ½.
    const neighbour = Math.floor(centre - 0.5) - 1 + (k % taps);
    if (neighbour < 0 || neighbour >= length) continue;
    neighbours[k] = neighbour;
    weights[k] = cubicKernel(centre - 0.5 - neighbour);
  }
  return { neighbours, weights };
}

/** The value of new pixel `place` on the line of old ones that begins at `offset`, `step` apart. */
function interpolate(
  values: Float64Array,
  offset: number,
  step: number,
  { neighbours, weights }: Sampling,
  place: number,
): number {
  let sum = 0;
  for (let k = place * taps; k < (place + 1) * taps; k++) {
    sum += weights[k] * values[offset + neighbours[k] * step];
  }
  return sum;
}
