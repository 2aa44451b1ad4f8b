import { expectPositive } from "../numbers/check-constant.js";

/** What the sample with a label counts for: its class's weight, or 1 when there are no weights. */
export function weightOf(label: number, classWeights?: ArrayLike<number>): number {
  return classWeights ? classWeights[label] : 1;
}

/**
 * Holds class weights to what a run can use: one a class, each above 0, so that no batch counts for nothing.
 *
 * @throws RangeError for any others
 */
export function checkClassWeights(classWeights: ArrayLike<number>, classes: number): void {
  if (classWeights.length !== classes) {
    throw new RangeError(`class weights must be ${classes}, one a class: ${classWeights.length}`);
  }
  for (let k = 0; k < classes; k++) expectPositive(`weight of class ${k}`, classWeights[k]);
}

/**
 * Sum of the weights of a batch, what a weighted mean divides by.
 *
 * @throws RangeError when a label is not in [0, classes) or no weight is above 0
 */
export function totalWeight(
  labels: ArrayLike<number>,
  classes: number,
  classWeights?: ArrayLike<number>,
): number {
  let total = 0;
  for (let i = 0; i < labels.length; i++) {
    const label = labels[i];
    if (!(label >= 0 && label < classes)) throw new RangeError(`label must be in [0, ${classes}): ${label}`);
    total += weightOf(label, classWeights);
  }
  if (!(total > 0)) throw new RangeError(`weights of the batch must add up to more than 0: ${total}`);
  return total;
}

/**
 * Weights with which every class counts the same, w_c = N / (C · N_c), for N rows of C classes, N_c of them of class c.
 * A class without rows counts 1.
 *
 * @param rows of the data set
 */
export function equalisingWeights(
  { labels, classes }: { readonly labels: Uint8Array; readonly classes: readonly string[] },
  rows: Uint32Array,
): number[] {
  const counts = classes.map(() => 0);
  for (const row of rows) counts[labels[row]]++;
  const present = counts.filter((count) => count > 0).length;
  return counts.map((count) => (count > 0 ? rows.length / (present * count) : 1));
}
