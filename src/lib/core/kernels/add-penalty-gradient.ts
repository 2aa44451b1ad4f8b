import type { Matrix } from "../matrix.js";
import { roundingOf } from "../numbers/round.js";
import { expectSameShape } from "./check.js";

/**
 * dw ← dw + λ₁·sign(w) + 2λ₂·w, the gradient of the penalty λ₁·Σ|w| + λ₂·Σw², with sign(0) = 0.
 *
 * @param w [in × out]
 * @param l1 λ₁ ≥ 0
 * @param l2 λ₂ ≥ 0
 * @param dw [in × out], added to
 * @throws RangeError when the shapes differ
 */
export function addPenaltyGradient(w: Matrix, l1: number, l2: number, dw: Matrix): void {
  expectSameShape("addPenaltyGradient", "dw", dw, w);
  const round = roundingOf(dw.data);
  const slope1 = round(l1);
  const slope2 = round(2 * l2);
  for (let i = 0; i < w.rows; i++) {
    for (let j = 0; j < w.cols; j++) {
      const wij = w.data[i * w.stride + j];
      const penalty = round(round(slope2 * wij) + signed(slope1, wij));
      dw.data[i * dw.stride + j] += penalty;
    }
  }
}

/** a·sign(x), without the −0 that a product with sign(−0) would make. */
function signed(a: number, x: number): number {
  if (x > 0) return a;
  return x < 0 ? -a : 0;
}
