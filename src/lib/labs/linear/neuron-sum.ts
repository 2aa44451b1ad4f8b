/**
 * s = Σₖ xₖ·wₖ + b of one neuron, as one number.
 *
 * @param x [in]
 * @param w [in]
 * @throws RangeError when the lengths differ
 */
export function neuronSum(x: ArrayLike<number>, w: ArrayLike<number>, b: number): number {
  if (x.length !== w.length)
    throw new RangeError(`weights must be as many as the ${x.length} inputs: ${w.length}`);
  let sum = 0;
  for (let k = 0; k < x.length; k++) sum += x[k] * w[k];
  return sum + b;
}
