import type { Raster } from "../raster.js";

/**
 * The mean of the square around each pixel, of what lies within the raster, from a table of sums: each costs the same
 * whatever the size of the square (Crow 1984, Summed-area tables).
 *
 * @param reach pixels of the square to either side of its middle
 */
export function boxMean({ width, height, values }: Raster, reach: number): Raster {
  const sums = summedArea(values, width, height);
  const means = new Float64Array(values.length);
  for (let row = 0; row < height; row++) {
    const [top, bottom] = [Math.max(0, row - reach), Math.min(height, row + reach + 1)];
    for (let column = 0; column < width; column++) {
      const [left, right] = [Math.max(0, column - reach), Math.min(width, column + reach + 1)];
      const sum =
        sums[bottom * (width + 1) + right] -
        sums[top * (width + 1) + right] -
        sums[bottom * (width + 1) + left] +
        sums[top * (width + 1) + left];
      means[row * width + column] = sum / ((bottom - top) * (right - left));
    }
  }
  return { width, height, values: means };
}

/** The sum of all values above and to the left of each corner: [(height + 1) × (width + 1)]. */
function summedArea(values: Float64Array, width: number, height: number): Float64Array {
  const sums = new Float64Array((height + 1) * (width + 1));
  for (let row = 0; row < height; row++) {
    let sum = 0;
    for (let column = 0; column < width; column++) {
      sum += values[row * width + column];
      const corner = (row + 1) * (width + 1) + column + 1;
      sums[corner] = sums[corner - width - 1] + sum;
    }
  }
  return sums;
}
