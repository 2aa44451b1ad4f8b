import type { Dataset } from "../../../lib/data/dataset.js";

/**
 * s = x·w + b of every picture of a class.
 *
 * @param w [pixels]
 * @param b bias
 * @param label of the class
 */
export function classSums(
  { pixels, labels, width, height }: Dataset,
  w: ArrayLike<number>,
  b: number,
  label: number,
): number[] {
  const size = width * height;
  const sums: number[] = [];
  for (let i = 0; i < labels.length; i++) {
    if (labels[i] !== label) continue;
    let s = b;
    for (let k = 0; k < size; k++) s += (pixels[i * size + k] / 255) * w[k];
    sums.push(s);
  }
  return sums;
}

/** How well the sign of a sum tells two classes apart. */
export interface SignScore {
  /** Pictures of either class. */
  readonly count: number;
  /** Pictures whose sum has the sign of their class; a sum of 0 has none. */
  readonly right: number;
}

/** Counts the sums with the sign that they should have: positive ones of one class, negative ones of the other. */
export function signScore(positive: readonly number[], negative: readonly number[]): SignScore {
  const right = positive.filter((s) => s > 0).length + negative.filter((s) => s < 0).length;
  return { count: positive.length + negative.length, right };
}
