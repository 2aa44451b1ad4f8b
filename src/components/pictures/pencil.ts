import type { Random } from "../../lib/core/random.js";

/** A place in a drawing. */
export type Point = readonly [x: number, y: number];

/** How far a hand strays from where it aims, in units of the drawing. */
const defaultWobble = 1.5;

/**
 * A line through some points as a hand draws it, as the data of an SVG path.
 *
 * @param points at least two
 * @param random where the hand strays
 * @param wobble largest error in both directions; defaults to 1.5
 * @throws RangeError when there are fewer than two points
 */
export function pencilLine(points: readonly Point[], random: Random, wobble = defaultWobble): string {
  if (!(points.length >= 2)) throw new RangeError(`a line needs at least 2 points: ${points.length}`);
  const strayed = points.map((point) => astray(point, random, wobble));
  const [first, ...rest] = strayed;
  return `M${text(first)}${rest.map((point, k) => curve(strayed[k], point, random, wobble)).join("")}`;
}

/**
 * A circle as a hand draws it: begun near the top, not quite round, and closed a little past its beginning.
 *
 * @param wobble largest error of the radius; defaults to a tenth of it
 */
export function pencilCircle([x, y]: Point, radius: number, random: Random, wobble = radius / 10): string {
  const start = -2 + 0.5 * random.uniform();
  const around = Array.from({ length: 11 }, (_, k): Point => {
    // The hand goes past its beginning, a little farther in.
    const angle = start + (k / 10) * (2 * Math.PI + 0.5);
    const r = radius + wobble * (random.uniform() - 0.5 - 0.06 * k);
    return [x + r * Math.cos(angle), y + r * Math.sin(angle)];
  });
  return smooth(around);
}

/** A smooth line through points: Catmull and Rom's, written as cubic curves. */
export function smooth(points: readonly Point[]): string {
  const at = (k: number) => points[Math.min(points.length - 1, Math.max(0, k))];
  const parts = points.slice(1).map((point, k) => {
    const [before, from, after] = [at(k - 1), at(k), at(k + 2)];
    const first: Point = [from[0] + (point[0] - before[0]) / 6, from[1] + (point[1] - before[1]) / 6];
    const second: Point = [point[0] - (after[0] - from[0]) / 6, point[1] - (after[1] - from[1]) / 6];
    return `C${text(first)} ${text(second)} ${text(point)}`;
  });
  return `M${text(points[0])}${parts.join("")}`;
}

function curve(from: Point, to: Point, random: Random, wobble: number): string {
  const between = (part: number): Point => [
    from[0] + part * (to[0] - from[0]),
    from[1] + part * (to[1] - from[1]),
  ];
  const [first, second] = [1 / 3, 2 / 3].map((part) => astray(between(part), random, wobble));
  return `C${text(first)} ${text(second)} ${text(to)}`;
}

function astray([x, y]: Point, random: Random, wobble: number): Point {
  return [x + wobble * (2 * random.uniform() - 1), y + wobble * (2 * random.uniform() - 1)];
}

function text([x, y]: Point): string {
  return `${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}`;
}
