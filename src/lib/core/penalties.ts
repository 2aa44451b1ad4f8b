import type { Matrix } from "./matrix.js";
import { roundingOf } from "./numbers/round.js";

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

/**
 * w ← w − part·w, element by element: decoupled weight decay (Loshchilov and Hutter 2019), with part = η·λ.
 *
 * @param w [in × out], overwritten
 * @param part how much of each weight goes, 0 ≤ part
 */
export function decayWeights(w: Matrix, part: number): void {
  const round = roundingOf(w.data);
  const kept = round(1 - part);
  for (let i = 0; i < w.rows; i++) {
    for (let j = 0; j < w.cols; j++) w.data[i * w.stride + j] = round(kept * w.data[i * w.stride + j]);
  }
}
