import { xavierUniform } from "../../core/initialisers.js";
import { zeros } from "../../core/matrix.js";
import type { Random } from "../../core/random.js";
import type { Dataset } from "../../data/dataset.js";

/** wₖ = 1/100 in the upper half of a picture, −1/100 in the lower. */
export function topAgainstBottom(width: number, height: number): Float32Array {
  return Float32Array.from({ length: width * height }, (_, k) => (k < (width * height) / 2 ? 0.01 : -0.01));
}

/** What divides the difference of two mean pictures. */
export const differenceScale = 10;

/**
 * wₖ = (mean of xₖ over one class − mean over another)/10: ink where the one has it speaks for it, ink where only
 * the other has it against.
 *
 * @param dataset with pictures of both
 * @param one label that positive sums stand for
 * @param other label that negative sums stand for
 * @throws RangeError when there is no picture of one of them
 */
export function classDifference(dataset: Dataset, one: number, other: number): Float32Array {
  const [a, b] = [meanPicture(dataset, one), meanPicture(dataset, other)];
  return Float32Array.from(a, (level, k) => (level - b[k]) / differenceScale);
}

/**
 * b = −½·(mean of x·w over one class + mean over another): with it, 0 lies halfway between the two.
 *
 * @param w [pixels]
 * @throws RangeError when there is no picture of one of them
 */
export function midpointBias(dataset: Dataset, w: ArrayLike<number>, one: number, other: number): number {
  const meanSum = (label: number) =>
    meanPicture(dataset, label).reduce((sum, level, k) => sum + level * w[k], 0);
  return -(meanSum(one) + meanSum(other)) / 2;
}

/** One neuron's weights as Xavier-uniform draws them for a layer of `outputs` neurons. */
export function randomNeuron(inputs: number, outputs: number, random: Random): Float32Array {
  const w = zeros(inputs, outputs);
  xavierUniform(w, random);
  return Float32Array.from({ length: inputs }, (_, k) => w.data[k * w.stride]);
}

/**
 * The mean of the pictures of a class, from 0 paper to 1 ink.
 *
 * @throws RangeError when there is none
 */
export function meanPicture({ pixels, labels, width, height }: Dataset, label: number): Float64Array {
  const size = width * height;
  const sums = new Float64Array(size);
  let count = 0;
  for (let i = 0; i < labels.length; i++) {
    if (labels[i] !== label) continue;
    count++;
    for (let k = 0; k < size; k++) sums[k] += pixels[i * size + k] / 255;
  }
  if (count === 0) throw new RangeError(`pictures of the class must be at least 1: 0 of ${label}`);
  return sums.map((sum) => sum / count);
}
