import type { Dataset } from "../../../lib/data/dataset.js";
import { classMeans } from "./class-means.js";

/**
 * sᵢ = √(Σₖ (xᵢₖ − mₖ)²), how far each picture is from the mean m of its class, with pixels from 0 to 1.
 *
 * @returns [rows]
 */
export function strangeness(dataset: Dataset): Float64Array {
  const { pixels, labels, width, height } = dataset;
  const size = width * height;
  const means = classMeans(dataset);
  return Float64Array.from(labels, (label, row) => {
    let sum = 0;
    for (let k = 0; k < size; k++) {
      const d = (pixels[row * size + k] - means[label * size + k]) / 255;
      sum += d * d;
    }
    return Math.sqrt(sum);
  });
}

/**
 * Part of each picture that is ink: the mean of its pixels from 0 to 1.
 *
 * @returns [rows]
 */
export function inkOfEach({ pixels, labels, width, height }: Dataset): Float64Array {
  const size = width * height;
  return Float64Array.from(labels, (_, row) => {
    let sum = 0;
    for (let k = row * size; k < (row + 1) * size; k++) sum += pixels[k];
    return sum / (255 * size);
  });
}
