import type { Stroke } from "./drawing.js";

/**
 * Leaves out points that lie near the line between others (Ramer 1972, Douglas and Peucker 1973): of the points
 * between two that are kept, the one farthest from the line through those two is kept as well if it lies farther
 * than ε; then the same is done on either side of it. The first point and the last are kept.
 *
 * Distance is to the line, not to the segment: it leaves more of Google's own simplified strokes as they are.
 *
 * @param stroke finite coordinates
 * @param epsilon greatest distance of a point that is left out, defaults to 2
 * @throws RangeError unless epsilon is at least 0
 */
export function simplifyStroke([xs, ys]: Stroke, epsilon = 2): Stroke {
  if (!(epsilon >= 0)) throw new RangeError(`epsilon must be at least 0: ${epsilon}`);
  const kept = new Uint8Array(xs.length);
  kept[0] = 1;
  kept[xs.length - 1] = 1;
  // Parts still to be looked at, in place of calls of the function by itself, which could nest too deeply.
  const parts: [first: number, last: number][] = [[0, xs.length - 1]];
  for (let part = parts.pop(); part; part = parts.pop()) {
    const [first, last] = part;
    const middle = farthest(xs, ys, first, last, epsilon);
    if (middle === undefined) continue;
    kept[middle] = 1;
    parts.push([first, middle], [middle, last]);
  }
  return [xs.filter((_, k) => kept[k] === 1), ys.filter((_, k) => kept[k] === 1)];
}

/** The point between two that lies farthest from their line, if it lies farther than epsilon. */
function farthest(
  xs: readonly number[],
  ys: readonly number[],
  first: number,
  last: number,
  epsilon: number,
): number | undefined {
  let [most, place]: [number, number | undefined] = [epsilon, undefined];
  const [dx, dy] = [xs[last] - xs[first], ys[last] - ys[first]];
  const length = Math.sqrt(dx * dx + dy * dy);
  for (let k = first + 1; k < last; k++) {
    const [x, y] = [xs[k] - xs[first], ys[k] - ys[first]];
    const distance = length > 0 ? Math.abs(x * dy - y * dx) / length : Math.sqrt(x * x + y * y);
    if (distance > most) [most, place] = [distance, k];
  }
  return place;
}
