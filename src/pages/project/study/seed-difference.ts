import { mean } from "../../../lib/core/numbers/mean.js";
import { tLeaving } from "../../../lib/labs/statistics/tails.js";

/** Which of two choices is better. */
export type Verdict = "first" | "second" | "can’t tell";

/** The difference of two choices over some seeds. */
export interface SeedDifference {
  /** d̄, of the other less the one, seed by seed. */
  readonly mean: number;
  /** s = √(Σ (d − d̄)²/(n − 1)). */
  readonly spread: number;
  /** d̄ ± t·s/√n, in which the true mean lies in 95 of 100 cases, were the seeds all there is to chance. */
  readonly low: number;
  readonly high: number;
  /** What it says: the interval lies below 0, above it, or holds it. */
  readonly verdict: Verdict;
}

/**
 * Compares two choices that were trained with the same seeds.
 *
 * @throws RangeError when there are fewer than two seeds, or not as many of both
 */
export function seedDifference(one: readonly number[], other: readonly number[]): SeedDifference {
  const n = one.length;
  if (!(n >= 2)) throw new RangeError(`seeds must be at least 2: ${n}`);
  if (other.length !== n) throw new RangeError(`seeds of both must be ${n}: ${other.length}`);
  const d = one.map((value, k) => other[k] - value);
  const middle = mean(d);
  const spread = Math.sqrt(d.reduce((sum, value) => sum + (value - middle) ** 2, 0) / (n - 1));
  const reach = (tLeaving(0.05, n - 1) * spread) / Math.sqrt(n);
  const [low, high] = [middle - reach, middle + reach];
  return {
    mean: middle,
    spread,
    low,
    high,
    verdict: low > 0 ? "second" : high < 0 ? "first" : "can’t tell",
  };
}
