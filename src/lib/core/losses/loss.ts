import type { Matrix } from "../matrix.js";

/**
 * A loss of the scores z of a batch, as a mean over its samples, and its gradient.
 *
 * @param z [batch × classes], scores before softmax
 * @param labels class of each sample: [batch]
 * @param dz [batch × classes], overwritten with ∂L/∂z; left out where only the loss is wanted
 * @param classWeights what a sample of each class counts for: [classes]; each counts 1 when left out. The
 *   mean is then weighted: Σ weight·loss / Σ weight
 * @param each [batch], overwritten with the loss of each sample by itself, unweighted
 * @returns L
 * @throws RangeError when the shapes do not fit or a label is not a class
 */
export type Loss = (
  z: Matrix,
  labels: ArrayLike<number>,
  dz?: Matrix,
  classWeights?: ArrayLike<number>,
  each?: Float64Array,
) => number;

/** @throws RangeError unless there is a label for each row of z */
export function expectLabels(labels: ArrayLike<number>, z: Matrix): void {
  if (labels.length !== z.rows) throw new RangeError(`labels must be ${z.rows}, one a row: ${labels.length}`);
}
