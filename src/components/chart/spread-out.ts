/**
 * Places as near as may be to where they want to be, and at least a gap apart: each is pushed down by the one above it,
 * and all are then moved back up by as much as the last went beyond the end.
 *
 * @param wanted places, in any order
 * @param gap between two of them
 * @param end that none goes beyond where there is room for all; defaults to no end
 * @returns in the order given
 */
export function spreadOut(wanted: readonly number[], gap: number, end = Infinity): number[] {
  const order = [...wanted.keys()].sort((a, b) => wanted[a] - wanted[b]);
  const places = [...wanted];
  let above = -Infinity;
  for (const k of order) above = places[k] = Math.max(wanted[k], above + gap);
  let below = end + gap;
  for (const k of order.toReversed()) below = places[k] = Math.min(places[k], below - gap);
  return places;
}
