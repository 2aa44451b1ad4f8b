import type { Random } from "../../../lib/core/random.js";
import type { Point } from "../../../lib/labs/descent/descend.js";
import type { WeightSlice } from "./weight-slice.js";

/**
 * √(mean of |g_B − g|²)/|g|: how far the gradient of a random batch of B samples is from that of all, as a part of it.
 *
 * @param batch B; samples are drawn with replacement
 * @param draws batches that the mean is taken over
 */
export function gradientNoise(
  slice: WeightSlice,
  at: Point,
  { batch, draws, random }: { batch: number; draws: number; random: Random },
): number {
  const [gu, gv] = slice.gradient(at);
  let squares = 0;
  for (let n = 0; n < draws; n++) {
    const rows = Uint32Array.from({ length: batch }, () => random.below(slice.count));
    const [u, v] = slice.gradient(at, rows);
    squares += (u - gu) ** 2 + (v - gv) ** 2;
  }
  return Math.sqrt(squares / draws) / Math.sqrt(gu * gu + gv * gv);
}
