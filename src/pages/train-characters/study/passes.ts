import { mean } from "../../../lib/core/numbers/mean.js";

/** A mean that was taken in passes, beside the same at once. */
export interface Passes {
  readonly parts: readonly { readonly rows: number; readonly mean: number; readonly share: number }[];
  /** Σ share · mean over the passes. */
  readonly total: number;
  /** The mean of all numbers. */
  readonly atOnce: number;
  /** The mean of the means, which is another number where the passes are not of one size. */
  readonly unweighted: number;
}

/**
 * The mean of some numbers in passes: Σ_k (B_k/B)·mean_k.
 *
 * @param values one for each row
 * @param rows of a pass, at most
 */
export function passesOf(values: readonly number[], rows: number): Passes {
  const count = Math.ceil(values.length / rows);
  const parts = Array.from({ length: count }, (_, k) => values.slice(k * rows, (k + 1) * rows)).map(
    (part) => ({
      rows: part.length,
      mean: mean(part),
      share: part.length / values.length,
    }),
  );
  return {
    parts,
    total: parts.reduce((sum, { mean, share }) => sum + share * mean, 0),
    atOnce: mean(values),
    unweighted: mean(parts.map(({ mean }) => mean)),
  };
}
