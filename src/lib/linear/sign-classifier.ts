import type { Dataset } from "../data/dataset.js";

/** How well the sign of s = x·w + b tells two classes apart. */
export interface SignScore {
  /** Pictures of either class. */
  readonly count: number;
  /** Pictures whose sum has the sign of their class. */
  readonly right: number;
}

/**
 * Counts the pictures of two classes for which x·w + b is positive for the one and negative for the other.
 *
 * @param w [pixels]
 * @param b bias
 * @param one label that positive sums stand for
 * @param other label that negative sums stand for
 */
export function signScore(
  { pixels, labels, width, height }: Dataset,
  w: ArrayLike<number>,
  b: number,
  one: number,
  other: number,
): SignScore {
  const size = width * height;
  let count = 0;
  let right = 0;
  for (let i = 0; i < labels.length; i++) {
    if (labels[i] !== one && labels[i] !== other) continue;
    let s = b;
    for (let k = 0; k < size; k++) s += (pixels[i * size + k] / 255) * w[k];
    count++;
    if (labels[i] === one ? s > 0 : s < 0) right++;
  }
  return { count, right };
}
