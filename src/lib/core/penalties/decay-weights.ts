import type { Matrix } from "../matrix.js";
import { roundingOf } from "../numbers/round.js";

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
