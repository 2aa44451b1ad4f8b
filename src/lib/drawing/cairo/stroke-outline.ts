import type { Stroke } from "../drawing.js";
import { toFixed } from "./fixed.js";
import type { Pen } from "./pen.js";
import { compareSlopes } from "./slope.js";

/** Points one after another, in 256ths of a pixel: x₀, y₀, x₁, y₁, … */
type Path = number[];

/** A part of an outline. */
export interface Contour {
  readonly path: Path;
  /** How often what lies to the right of it is wound around, where it leads down. */
  readonly winding: 1 | -1;
}

/** A way, in 256ths of a pixel. */
interface Way {
  readonly dx: number;
  readonly dy: number;
}

/** A straight part of a stroke. */
interface Segment extends Way {
  readonly x: number;
  readonly y: number;
  /** From the segment to the side of the line on its right, where y is down. */
  readonly rightX: number;
  readonly rightY: number;
}

/**
 * The outline of a stroke that a round pen drew. Along each segment it has two sides. Where two segments meet it goes
 * around corners of the pen on the outside, and through the point itself on the inside. At either end it goes around half
 * the pen. So it crosses itself: the ink is what it winds around (cairo 1.16, `cairo-path-stroke-polygon.c`).
 *
 * @param stroke in pixels; no points have no outline, points that all lie in one place have that of the pen
 * @throws RangeError when a coordinate is more than 1000 pixels from the corner of the picture
 */
export function strokeOutline(stroke: Stroke, pen: Pen): readonly Contour[] {
  const points = turningPoints(stroke);
  if (points.length === 0 || pen.xs.length === 0) return [];
  if (points.length === 2) return [dot(points[0], points[1], pen)];
  const left: Path = [];
  const right: Path = [];
  const first = segmentFrom(points, 0, pen);
  let last = first;
  addSides(left, right, first, first.x, first.y);
  for (let k = 0; k + 2 < points.length; k += 2) {
    const segment = segmentFrom(points, k, pen);
    if (k > 0) addJoin(left, right, last, segment, pen);
    addSides(left, right, segment, points[k + 2], points[k + 3]);
    last = segment;
  }
  addCap(right, last.x + last.dx, last.y + last.dy, last, pen);
  right.push(left[left.length - 2], left[left.length - 1]);
  const start: Path = [left[0], left[1]];
  addCap(start, first.x, first.y, back(first), pen);
  start.push(right[0], right[1]);
  return [
    { path: right, winding: -1 },
    { path: start, winding: -1 },
    { path: left, winding: 1 },
  ];
}

/** The points of a stroke, but for those that lie where the one before lies, and those between two straight on. */
function turningPoints([xs, ys]: Stroke): Path {
  const points: Path = [];
  for (let k = 0; k < xs.length; k++) {
    const [x, y] = [toFixed(xs[k]), toFixed(ys[k])];
    const end = points.length;
    if (end >= 2 && x === points[end - 2] && y === points[end - 1]) continue;
    if (end >= 4 && leadsStraightTo(x, y, points)) points.length = end - 2;
    points.push(x, y);
  }
  return points;
}

/** Whether the way between the last two points leads on to another. */
function leadsStraightTo(x: number, y: number, points: Path): boolean {
  const end = points.length;
  const [lastX, lastY] = [points[end - 2], points[end - 1]];
  return compareSlopes(lastX - points[end - 4], lastY - points[end - 3], x - lastX, y - lastY) === 0;
}

function segmentFrom(points: Path, k: number, { radius }: Pen): Segment {
  const [x, y] = [points[k], points[k + 1]];
  const [dx, dy] = [points[k + 2] - x, points[k + 3] - y];
  const length = Math.sqrt(dx * dx + dy * dy);
  return { x, y, dx, dy, rightX: toFixed((-dy / length) * radius), rightY: toFixed((dx / length) * radius) };
}

function back({ dx, dy }: Way): Way {
  return { dx: -dx, dy: -dy };
}

function addSides(left: Path, right: Path, { rightX, rightY }: Segment, x: number, y: number): void {
  left.push(x - rightX, y - rightY);
  right.push(x + rightX, y + rightY);
}

function addJoin(left: Path, right: Path, before: Segment, after: Segment, pen: Pen): void {
  const { x, y, rightX, rightY } = after;
  const isBent = before.rightX !== rightX || before.rightY !== rightY;
  if (compareSlopes(before.dx, before.dy, after.dx, after.dy) < 0) {
    if (isBent) addLeftFan(left, x, y, before, after, pen);
    right.push(x, y);
  } else {
    if (isBent) addRightFan(right, x, y, before, after, pen);
    left.push(x, y);
  }
  addSides(left, right, after, x, y);
}

function addCap(path: Path, x: number, y: number, way: Way, pen: Pen): void {
  addRightFan(path, x, y, way, back(way), pen);
}

/** Goes around the corners of a pen both of whose sides lead in ways between those before and after a turn to the right. */
function addLeftFan(path: Path, x: number, y: number, before: Way, after: Way, pen: Pen): void {
  const { xs, ys, sideXs, sideYs } = pen;
  const past = (k: number) => compareSlopes(sideXs[k], sideYs[k], before.dx, before.dy) >= 0;
  let corner = 0;
  while (past(corner) || !past(corner + 1)) corner++;
  corner = (corner + 1) % xs.length;
  while (compareSlopes(after.dx, after.dy, sideXs[corner + 1], sideYs[corner + 1]) >= 0) {
    path.push(x + xs[corner], y + ys[corner]);
    corner = (corner + 1) % xs.length;
  }
}

/**
 * Goes around the corners of a pen that lie on the outside of a turn to the left, in their order backwards: from the one
 * at which the way before touches the pen to the one at which the way after does, unless it is the same.
 */
function addRightFan(path: Path, x: number, y: number, before: Way, after: Way, pen: Pen): void {
  const { xs, ys, sideXs, sideYs } = pen;
  const past = (k: number) => compareSlopes(before.dx, before.dy, sideXs[k], sideYs[k]) >= 0;
  let corner = 0;
  while (past(corner) || !past(corner + 1)) corner++;
  if (compareSlopes(sideXs[corner], sideYs[corner], after.dx, after.dy) > 0) return;
  do {
    path.push(x + xs[corner], y + ys[corner]);
    corner = (corner + xs.length - 1) % xs.length;
  } while (compareSlopes(after.dx, after.dy, sideXs[corner + 1], sideYs[corner + 1]) >= 0);
}

/** The outline of the pen, put down and lifted again: two caps, back to back. */
function dot(x: number, y: number, pen: Pen): Contour {
  const radius = toFixed(pen.radius);
  const path: Path = [];
  addCap(path, x, y, { dx: -1, dy: 0 }, pen);
  path.push(x, y + radius);
  addCap(path, x, y, { dx: 1, dy: 0 }, pen);
  path.push(x, y - radius, path[0], path[1]);
  return { path, winding: -1 };
}
