import type { Matrix } from "./matrix.js";

/** The column of the largest number in a row; of equal ones the first. */
export function argMax(matrix: Matrix, row: number): number {
  const { data, cols, stride } = matrix;
  const start = row * stride;
  let best = 0;
  for (let j = 1; j < cols; j++) {
    if (data[start + j] > data[start + best]) best = j;
  }
  return best;
}

/**
 * Mean of the recalls of all classes that have samples, (1/C)·Σ found_c/N_c: what accuracy would be if every class had
 * as many samples as the others.
 *
 * @param confusion [classes × classes], a row for each true class
 * @returns from 0 to 1; NaN without samples
 */
export function balancedAccuracy(confusion: Uint32Array, classes: number): number {
  const recalls = recallOf(confusion, classes).filter((recall) => !Number.isNaN(recall));
  return recalls.reduce((sum, recall) => sum + recall, 0) / recalls.length;
}

/**
 * How often class i was taken for class j, at place i·classes + j.
 *
 * @param predicted class of each sample as predicted
 * @param labels class of each sample
 * @param classes number of classes
 * @returns [classes × classes], a row for each true class, a column for each predicted one
 * @throws RangeError when a class is not a whole number in [0, classes) or the lengths differ
 */
export function confusionMatrix(
  predicted: ArrayLike<number>,
  labels: ArrayLike<number>,
  classes: number,
): Uint32Array {
  if (predicted.length !== labels.length) {
    throw new RangeError(`predictions must be as many as the ${labels.length} labels: ${predicted.length}`);
  }
  const counts = new Uint32Array(classes * classes);
  for (let i = 0; i < labels.length; i++) {
    expectClass(predicted[i], classes);
    expectClass(labels[i], classes);
    counts[labels[i] * classes + predicted[i]]++;
  }
  return counts;
}

function expectClass(label: number, classes: number): void {
  if (!(Number.isInteger(label) && label >= 0 && label < classes)) {
    throw new RangeError(`class must be a whole number in [0, ${classes}): ${label}`);
  }
}

/** Part of the samples of each true class that were found: diagonal by row sum; NaN for a class without samples. */
export function recallOf(confusion: Uint32Array, classes: number): number[] {
  return Array.from({ length: classes }, (_, i) => {
    const row = confusion.subarray(i * classes, (i + 1) * classes);
    return row[i] / row.reduce((sum, count) => sum + count, 0);
  });
}

/** A class that is taken for another. */
export interface Confused {
  readonly label: number;
  readonly predicted: number;
  /** Of the samples of the true class. */
  readonly part: number;
}

/**
 * The pairs of classes that are confused most, the largest part of a class first.
 *
 * @param most how many at most
 * @param least part of the samples of the true class from which a pair counts
 */
export function mostConfused(confusion: Uint32Array, classes: number, most: number, least = 0): Confused[] {
  const pairs: Confused[] = [];
  for (let label = 0; label < classes; label++) {
    const row = confusion.subarray(label * classes, (label + 1) * classes);
    const total = row.reduce((sum, count) => sum + count, 0);
    for (let predicted = 0; predicted < classes; predicted++) {
      const part = row[predicted] / total;
      if (predicted !== label && part > 0 && part >= least) pairs.push({ label, predicted, part });
    }
  }
  return pairs.sort((a, b) => b.part - a.part).slice(0, most);
}
