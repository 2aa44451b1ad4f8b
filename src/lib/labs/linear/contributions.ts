/** What one input adds to a weighted sum. */
export interface Contribution {
  /** k, its number. */
  readonly index: number;
  readonly x: number;
  readonly w: number;
  /** xₖ·wₖ */
  readonly product: number;
}

/**
 * s = Σₖ xₖ·wₖ + b taken apart: every product that is not 0, in the order of k.
 *
 * @param x [in]
 * @param w [in]
 * @throws RangeError when the lengths differ
 */
export function contributionsOf(x: ArrayLike<number>, w: ArrayLike<number>): Contribution[] {
  if (x.length !== w.length)
    throw new RangeError(`weights must be as many as the ${x.length} inputs: ${w.length}`);
  const found: Contribution[] = [];
  for (let k = 0; k < x.length; k++) {
    if (x[k] !== 0 && w[k] !== 0) found.push({ index: k, x: x[k], w: w[k], product: x[k] * w[k] });
  }
  return found;
}

/** The sum of some contributions. */
export function totalOf(contributions: readonly Contribution[]): number {
  return contributions.reduce((sum, { product }) => sum + product, 0);
}

/** s = Σₖ xₖ·wₖ + b of one neuron, as one number. */
export function neuronSum(x: ArrayLike<number>, w: ArrayLike<number>, b: number): number {
  return totalOf(contributionsOf(x, w)) + b;
}

/** Those that add or take most, the largest first, of equal ones the first in the order of k. */
export function largestOf(contributions: readonly Contribution[], count: number): Contribution[] {
  return [...contributions]
    .sort((a, b) => Math.abs(b.product) - Math.abs(a.product) || a.index - b.index)
    .slice(0, count);
}
