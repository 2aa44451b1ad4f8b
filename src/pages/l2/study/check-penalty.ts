import { type GradientReport, gradientReport } from "../../../lib/core/gradient-report.js";
import { addPenaltyGradient } from "../../../lib/core/kernels/add-penalty-gradient.js";
import { type Matrix, zeros } from "../../../lib/core/matrix.js";
import { penalty } from "../../../lib/core/penalties.js";

/** The gradient of λ₁·Σ|w| + λ₂·Σw² beside finite differences of the penalty. */
export function checkPenalty(w: Matrix, l1: number, l2: number): GradientReport {
  const gradient = zeros(w.rows, w.cols, "float64");
  addPenaltyGradient(w, l1, l2, gradient);
  return gradientReport({ letter: "w", value: w, gradient }, () => penalty(w, l1, l2));
}
