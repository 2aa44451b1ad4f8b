import { type GradientReport, gradientReport } from "../../../lib/core/gradient-report.js";
import { type LossName, makeLoss } from "../../../lib/core/losses.js";
import { type Matrix, matrixFrom, rowsOf, zeros } from "../../../lib/core/matrix.js";

/**
 * L of the scores of a batch and ∂L/∂z, in float64, for examples small enough to write down.
 *
 * @param z [batch × classes]
 * @param labels class of each sample: [batch]
 */
export function lossAndGradient(
  name: LossName,
  z: readonly (readonly number[])[],
  labels: readonly number[],
): { readonly loss: number; readonly dz: number[][] } {
  const scores = matrixFrom(z, "float64");
  const dz = zeros(scores.rows, scores.cols, "float64");
  const loss = makeLoss(name)(scores, labels, dz);
  return { loss, dz: rowsOf(dz) };
}

/** ∂L/∂z beside finite differences of the same loss. */
export function checkLoss(name: LossName, z: Matrix, labels: readonly number[]): GradientReport {
  const loss = makeLoss(name);
  const gradient = zeros(z.rows, z.cols, "float64");
  loss(z, labels, gradient);
  return gradientReport({ letter: "z", value: z, gradient }, () => loss(z, labels));
}
