import { cos, sin } from "../../core/numbers/cos.js";
import type { Drawing, Stroke } from "../drawing.js";

/** A place, x to the right and y down. */
export type Point = readonly [x: number, y: number];

/** Points of a curve between two of the points it goes through. */
const pointsOfCurve = 5;

/** A stroke through points [x, y]. */
export function line(...points: readonly Point[]): Stroke {
  return [points.map(([x]) => x), points.map(([, y]) => y)];
}

/** Where a circle or an ellipse is at an angle in turns: 0 right, ¼ below. */
export function onEllipse(cx: number, cy: number, rx: number, ry: number, turn: number): Point {
  const angle = 2 * Math.PI * turn;
  return [cx + rx * cos(angle), cy + ry * sin(angle)];
}

/**
 * A stroke along an ellipse, clockwise on the screen.
 *
 * @param cx centre
 * @param cy centre
 * @param rx half its width
 * @param ry half its height
 * @param from angle to start at, in turns: 0 right, ¼ below
 * @param to angle to end at, in turns; defaults to once around
 */
export function arc(cx: number, cy: number, rx: number, ry: number, from = 0, to = from + 1): Stroke {
  const steps = Math.max(3, Math.ceil(Math.abs(to - from) * 24));
  return line(
    ...Array.from({ length: steps + 1 }, (_, k) =>
      onEllipse(cx, cy, rx, ry, from + ((to - from) * k) / steps),
    ),
  );
}

/** A stroke around a regular polygon, its first corner at an angle in turns. */
export function polygon(cx: number, cy: number, rx: number, ry: number, corners: number, turn = 0): Stroke {
  return line(
    ...Array.from({ length: corners + 1 }, (_, k) => onEllipse(cx, cy, rx, ry, turn + k / corners)),
  );
}

/** A straight stroke from the centre outwards, at an angle in turns, between two distances. */
export function spoke(cx: number, cy: number, turn: number, from: number, to: number): Stroke {
  return line(onEllipse(cx, cy, from, from, turn), onEllipse(cx, cy, to, to, turn));
}

/** A stroke around a rectangle, from its upper left corner. */
export function rectangle(left: number, top: number, right: number, bottom: number): Stroke {
  return line([left, top], [right, top], [right, bottom], [left, bottom], [left, top]);
}

/**
 * A smooth stroke through points: between two of them a cubic whose direction at each is that from the one before to
 * the one after (Catmull and Rom 1974).
 */
export function curve(...points: readonly Point[]): Stroke {
  if (points.length < 3) return line(...points);
  const smooth: Point[] = [points[0]];
  for (let k = 1; k < points.length; k++) {
    const around = [
      points[Math.max(0, k - 2)],
      points[k - 1],
      points[k],
      points[k + 1] ?? points[k],
    ] as const;
    for (let step = 1; step <= pointsOfCurve; step++) {
      const t = step / pointsOfCurve;
      smooth.push([catmullRom(around, 0, t), catmullRom(around, 1, t)]);
    }
  }
  return line(...smooth);
}

function catmullRom([a, b, c, d]: readonly [Point, Point, Point, Point], axis: 0 | 1, t: number): number {
  const [before, from, to, after] = [a[axis], b[axis], c[axis], d[axis]];
  const bend = 2 * before - 5 * from + 4 * to - after;
  const twist = 3 * (from - to) + after - before;
  return from + 0.5 * t * (to - before + t * (bend + t * twist));
}

/** Strokes drawn as one, without lifting the pen. */
export function joined(...strokes: readonly Stroke[]): Stroke {
  return [strokes.flatMap(([xs]) => xs), strokes.flatMap(([, ys]) => ys)];
}

/** Turned about its middle, [127.5, 127.5], clockwise on the screen by an angle in turns. */
export function turned(drawing: Drawing, turn: number): Drawing {
  const angle = 2 * Math.PI * turn;
  const [c, s] = [cos(angle), sin(angle)];
  return drawing.map(
    ([xs, ys]): Stroke => [
      xs.map((x, k) => 127.5 + c * (x - 127.5) - s * (ys[k] - 127.5)),
      ys.map((y, k) => 127.5 + s * (xs[k] - 127.5) + c * (y - 127.5)),
    ],
  );
}

/** Left and right exchanged: x ↦ 255 − x. */
export function mirrored(drawing: Drawing): Drawing {
  return drawing.map(([xs, ys]): Stroke => [xs.map((x) => 255 - x), ys]);
}
