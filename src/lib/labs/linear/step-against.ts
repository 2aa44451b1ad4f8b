/**
 * w − η·dw: one step of gradient descent.
 *
 * @param w weights
 * @param dw their gradient, as many
 * @param rate η
 * @throws RangeError when there are not as many gradients as weights
 */
export function stepAgainst(w: Float32Array, dw: ArrayLike<number>, rate: number): Float32Array {
  if (dw.length !== w.length)
    throw new RangeError(`gradients must be as many as the ${w.length} weights: ${dw.length}`);
  return w.map((weight, k) => weight - rate * dw[k]);
}
