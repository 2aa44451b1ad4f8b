import type { Drawing } from "./drawing.js";

/** Points of all strokes of a drawing. */
export function pointCount(drawing: Drawing): number {
  return drawing.reduce((sum, [xs]) => sum + xs.length, 0);
}

/**
 * What of a drawing was there when its pen had made so many points, counted over all strokes in their order.
 *
 * @param count of points; more than the drawing has gives all of it
 * @throws RangeError unless count is a whole number of at least 0
 */
export function firstPoints(drawing: Drawing, count: number): Drawing {
  if (!(Number.isInteger(count) && count >= 0)) {
    throw new RangeError(`points must be a whole number of at least 0: ${count}`);
  }
  let left = count;
  return drawing.flatMap(([xs, ys]) => {
    const kept = Math.min(left, xs.length);
    left -= kept;
    return kept > 0 ? [[xs.slice(0, kept), ys.slice(0, kept)] as const] : [];
  });
}
