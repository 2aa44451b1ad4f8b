import { expectSameShape } from "./kernels/check.js";
import { softmaxRow } from "./kernels/softmax.js";
import type { Matrix } from "./matrix.js";
import { entryOf, type Named } from "./named.js";
import { expectPositive } from "./numbers/check-constant.js";

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
function expectLabels(labels: ArrayLike<number>, z: Matrix): void {
  if (labels.length !== z.rows) throw new RangeError(`labels must be ${z.rows}, one a row: ${labels.length}`);
}

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

/**
 * L = mean of −ln p_t, with p = softmax(z) and t the label; ∂L/∂z = (p − Y)/batch, Y one-hot.
 *
 * Taken from the scores: −ln p_t = ln Σₖ e^zₖ − z_t, which neither overflows nor takes the logarithm of 0.
 */
export const crossEntropy: Loss = (z, labels, dz, classWeights, each) => {
  expectLabels(labels, z);
  if (dz) expectSameShape("crossEntropy", "dz", dz, z);
  const total = totalWeight(labels, z.cols, classWeights);
  const p = new Float64Array(z.cols);
  let loss = 0;
  for (let i = 0; i < z.rows; i++) {
    const scores = z.data.subarray(i * z.stride, i * z.stride + z.cols);
    const weight = weightOf(labels[i], classWeights) / total;
    const own = softmaxRow(scores, p) - scores[labels[i]];
    if (each) each[i] = own;
    loss += weight * own;
    if (!dz) continue;
    const row = dz.data.subarray(i * dz.stride, i * dz.stride + dz.cols);
    for (let j = 0; j < row.length; j++) row[j] = weight * (p[j] - (j === labels[i] ? 1 : 0));
  }
  return loss;
};

/** ∂L/∂z of one sample from p and d = ∂L/∂p = p − y, all [classes]; dz is overwritten, multiplied with `weight`. */
type WayBack = (p: Float64Array, d: Float64Array, weight: number, dz: Float32Array | Float64Array) => void;

/**
 * L = mean of ½‖p − y‖², with p = softmax(z) and y the one-hot label;
 * ∂L/∂zⱼ = pⱼ·(dⱼ − Σₖ dₖ·pₖ)/batch with d = p − y, through the whole Jacobian of softmax.
 */
export const squaredError: Loss = squaredErrorWith((p, d, weight, dz) => {
  let mean = 0;
  for (let k = 0; k < p.length; k++) mean += d[k] * p[k];
  for (let j = 0; j < p.length; j++) dz[j] = weight * p[j] * (d[j] - mean);
});

/**
 * L = mean of ½‖p − y‖², as `squaredError`; but in place of ∂L/∂z the product with the diagonal of softmax's Jacobian
 * alone, dⱼ·pⱼ·(1 − pⱼ)/batch. It is not the gradient of L: the terms −dₖ·pₖ·pⱼ for k ≠ j are missing.
 *
 * One of the projects that this workbook repeats was trained with it. It is kept for that, and for comparing.
 */
export const squaredErrorDiagonal: Loss = squaredErrorWith((p, d, weight, dz) => {
  for (let j = 0; j < p.length; j++) dz[j] = weight * d[j] * p[j] * (1 - p[j]);
});

function squaredErrorWith(wayBack: WayBack): Loss {
  return (z, labels, dz, classWeights, each) => {
    expectLabels(labels, z);
    if (dz) expectSameShape("squaredError", "dz", dz, z);
    const total = totalWeight(labels, z.cols, classWeights);
    const p = new Float64Array(z.cols);
    const d = new Float64Array(z.cols);
    let loss = 0;
    for (let i = 0; i < z.rows; i++) {
      const weight = weightOf(labels[i], classWeights) / total;
      softmaxRow(z.data.subarray(i * z.stride, i * z.stride + z.cols), p);
      let squares = 0;
      for (let j = 0; j < p.length; j++) {
        d[j] = p[j] - (j === labels[i] ? 1 : 0);
        squares += d[j] * d[j];
      }
      if (each) each[i] = squares / 2;
      loss += (weight * squares) / 2;
      if (dz) wayBack(p, d, weight, dz.data.subarray(i * dz.stride, i * dz.stride + dz.cols));
    }
    return loss;
  };
}

/** L = mean of ½‖z − y‖², of the scores themselves and the one-hot label y; ∂L/∂z = (z − y)/batch. */
export const squaredScores: Loss = (z, labels, dz, classWeights, each) => {
  expectLabels(labels, z);
  if (dz) expectSameShape("squaredScores", "dz", dz, z);
  const total = totalWeight(labels, z.cols, classWeights);
  let loss = 0;
  for (let i = 0; i < z.rows; i++) {
    const weight = weightOf(labels[i], classWeights) / total;
    let squares = 0;
    for (let j = 0; j < z.cols; j++) {
      const d = z.data[i * z.stride + j] - (j === labels[i] ? 1 : 0);
      squares += d * d;
      if (dz) dz.data[i * dz.stride + j] = weight * d;
    }
    if (each) each[i] = squares / 2;
    loss += (weight * squares) / 2;
  }
  return loss;
};

/** Every loss that can be chosen. The kernel for batches of one knows them by their places. */
export const losses = [
  { name: "cross-entropy", label: "cross-entropy", loss: crossEntropy },
  { name: "squared-error", label: "squared error", loss: squaredError },
  {
    name: "squared-error-diagonal",
    label: "squared error, diagonal of the Jacobian only",
    loss: squaredErrorDiagonal,
  },
  { name: "squared-scores", label: "squared error of the scores", loss: squaredScores },
] as const satisfies readonly (Named & { loss: Loss })[];
export type LossName = (typeof losses)[number]["name"];

/** The loss of a name. */
export function makeLoss(name: LossName): Loss {
  return entryOf("loss", losses, name).loss;
}
