import type { Dataset } from "../../../lib/data/dataset.js";

/**
 * mₖ = mean of the pictures of class k, pixel by pixel; 0 for a class without pictures.
 *
 * @returns [classes × pixels], in grey levels
 */
export function classMeans({ pixels, labels, classes, width, height }: Dataset): Float64Array {
  const size = width * height;
  const means = new Float64Array(classes.length * size);
  const counts = new Uint32Array(classes.length);
  for (const [row, label] of labels.entries()) {
    counts[label]++;
    for (let k = 0; k < size; k++) means[label * size + k] += pixels[row * size + k];
  }
  for (let j = 0; j < means.length; j++) means[j] /= Math.max(1, counts[Math.floor(j / size)]);
  return means;
}

/**
 * The mean of some pictures, pixel by pixel.
 *
 * @param rows which
 * @returns [pixels], in grey levels
 * @throws RangeError when there are none
 */
export function meanOfRows({ pixels, width, height }: Dataset, rows: ArrayLike<number>): Float64Array {
  if (rows.length === 0) throw new RangeError("pictures to average must be at least 1: 0");
  const size = width * height;
  const mean = new Float64Array(size);
  for (let i = 0; i < rows.length; i++) {
    for (let k = 0; k < size; k++) mean[k] += pixels[rows[i] * size + k] / rows.length;
  }
  return mean;
}
