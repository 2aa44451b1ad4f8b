import type { Matrix } from "../matrix.js";

/**
 * λ₁·Σ|w| + λ₂·Σw², what the loss is charged for large weights. Its gradient is `addPenaltyGradient`.
 *
 * @param w [in × out]
 * @param l1 λ₁ ≥ 0
 * @param l2 λ₂ ≥ 0
 */
export function penalty(w: Matrix, l1: number, l2: number): number {
  if (l1 === 0 && l2 === 0) return 0;
  let sum = 0;
  let squares = 0;
  const { data, stride, rows, cols } = w;
  for (let i = 0; i < rows; i++) {
    for (let k = i * stride; k < i * stride + cols; k++) {
      sum += Math.abs(data[k]);
      squares += data[k] * data[k];
    }
  }
  return l1 * sum + l2 * squares;
}
