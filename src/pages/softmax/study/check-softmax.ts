import { type GradientReport, gradientReport } from "../../../lib/core/gradient-report.js";
import { softmax, softmaxGradient } from "../../../lib/core/kernels/softmax.js";
import { type Matrix, zeros } from "../../../lib/core/matrix.js";

/** Ways to get the gradient of softmax wrong. */
export const softmaxMistakes = ["none", "diagonal", "by columns"] as const;
export type SoftmaxMistake = (typeof softmaxMistakes)[number];

/**
 * Checks dz = dp·J for the loss L = Σᵢⱼ cᵢⱼ·pᵢⱼ, of which ∂L/∂p = c.
 *
 * @param z [batch × classes], scores in float64; numbers are moved and put back
 * @param c [batch × classes]
 * @param mistake made on purpose: "diagonal" keeps only ∂pⱼ/∂zⱼ of the Jacobian, "by columns" takes the mean Σₖ dpₖ·pₖ
 *   down the batch; defaults to "none"
 */
export function checkSoftmax(z: Matrix, c: Matrix, mistake: SoftmaxMistake = "none"): GradientReport {
  const p = zeros(z.rows, z.cols, "float64");
  softmax(z, p);
  const gradient = zeros(z.rows, z.cols, "float64");
  if (mistake === "diagonal") diagonalOnly(p, c, gradient);
  else if (mistake === "by columns") byColumns(p, c, gradient);
  else softmaxGradient(p, c, gradient);
  return gradientReport({ letter: "z", value: z, gradient }, () => {
    softmax(z, p);
    let sum = 0;
    for (let k = 0; k < p.data.length; k++) sum += c.data[k] * p.data[k];
    return sum;
  });
}

function diagonalOnly(p: Matrix, dp: Matrix, dz: Matrix): void {
  for (let k = 0; k < p.data.length; k++) dz.data[k] = dp.data[k] * p.data[k] * (1 - p.data[k]);
}

function byColumns(p: Matrix, dp: Matrix, dz: Matrix): void {
  for (let j = 0; j < p.cols; j++) {
    let mean = 0;
    for (let i = 0; i < p.rows; i++) mean += dp.data[i * dp.stride + j] * p.data[i * p.stride + j];
    for (let i = 0; i < p.rows; i++) {
      dz.data[i * dz.stride + j] = p.data[i * p.stride + j] * (dp.data[i * dp.stride + j] - mean);
    }
  }
}
