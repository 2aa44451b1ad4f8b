import { type GradientReport, gradientReport } from "../../../lib/core/gradient-report.js";
import { relu, reluGradient } from "../../../lib/core/kernels/relu.js";
import { type Matrix, zeros } from "../../../lib/core/matrix.js";

/**
 * Checks the gradient of h = max(a, 0) for the loss L = Σᵢⱼ cᵢⱼ·hᵢⱼ, of which ∂L/∂h = c.
 *
 * Where an entry of a is 0, or nearer to 0 than 1e-5, the finite difference crosses the bend and the two differ.
 *
 * @param a [batch × width], in float64; numbers are moved and put back
 * @param c [batch × width]
 */
export function checkRelu(a: Matrix, c: Matrix): GradientReport {
  const h = zeros(a.rows, a.cols, "float64");
  const gradient = zeros(a.rows, a.cols, "float64");
  reluGradient(a, c, gradient);
  return gradientReport({ letter: "a", value: a, gradient }, () => {
    relu(a, h);
    let sum = 0;
    for (let k = 0; k < h.data.length; k++) sum += c.data[k] * h.data[k];
    return sum;
  });
}
