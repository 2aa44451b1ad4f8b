import type { Drawing } from "./drawing.js";

/** The numbers that describe a segment: x and y of its start, x and y of its end. */
export const numbersOfSegment = 4;

/**
 * The segments between consecutive points of each stroke. A stroke of one point is a segment of length 0.
 *
 * @returns [segments × 4], each x₀, y₀, x₁, y₁
 */
export function segmentsOf(drawing: Drawing): Float64Array {
  const count = drawing.reduce((sum, [xs]) => sum + (xs.length === 1 ? 1 : Math.max(0, xs.length - 1)), 0);
  const segments = new Float64Array(count * numbersOfSegment);
  let place = 0;
  for (const [xs, ys] of drawing) {
    for (let end = Math.min(1, xs.length - 1); end >= 0 && end < xs.length; end++) {
      const start = Math.max(0, end - 1);
      segments[place++] = xs[start];
      segments[place++] = ys[start];
      segments[place++] = xs[end];
      segments[place++] = ys[end];
    }
  }
  return segments;
}
