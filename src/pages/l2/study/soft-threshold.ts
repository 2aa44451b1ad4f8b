/**
 * sign(w)·max(|w| − t, 0): the minimum of ½(u − w)² + t·|u| over u. Numbers up to t in size become 0.
 *
 * @param t threshold ≥ 0
 * @throws RangeError for any other threshold
 */
export function softThreshold(w: number, t: number): number {
  if (!(t >= 0)) throw new RangeError(`threshold must be at least 0: ${t}`);
  const size = Math.abs(w) - t;
  return size > 0 ? Math.sign(w) * size : 0;
}
