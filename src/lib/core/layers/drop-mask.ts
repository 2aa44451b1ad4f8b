import type { Matrix } from "../matrix.js";
import type { Random } from "../random.js";

/**
 * Mᵢⱼ = 0 with chance r, and 1/(1 − r) otherwise: the mask of inverted dropout, whose mean is 1.
 *
 * @param mask [batch × width], overwritten
 * @param r drop rate, 0 ≤ r < 1
 */
export function dropMask(mask: Matrix, r: number, random: Random): void {
  const { data, rows, cols, stride } = mask;
  const kept = 1 / (1 - r);
  for (let i = 0; i < rows; i++) {
    for (let k = i * stride; k < i * stride + cols; k++) data[k] = random.uniform() < r ? 0 : kept;
  }
}
