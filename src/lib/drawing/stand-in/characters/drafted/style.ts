import type { Drawing, Stroke } from "../../../drawing.js";
import { line } from "../../shapes.js";

/** Ends of strokes farther than this from every other stroke, in units, are free. */
const near = 8;

/**
 * A character with serifs: a short line across each free end of its strokes, upright where the stroke runs across, else level.
 *
 * @param length of a serif, in units
 */
export function withSerifs(drawing: Drawing, length: number): Drawing {
  const serifs = drawing.flatMap((stroke, k) => {
    const last = stroke[0].length - 1;
    return [
      [0, 1],
      [last, last - 1],
    ]
      .filter(([end, next]) => next in stroke[0] && isFree(drawing, k, end))
      .map(([end, next]) => serifAt(stroke, end, next, length / 2));
  });
  return [...drawing, ...serifs];
}

/**
 * A character in outline, as engraved letters have it: every stroke once more beside itself.
 *
 * @param across how far beside, in units
 * @param down how far below
 */
export function doubled(drawing: Drawing, across: number, down: number): Drawing {
  const beside = drawing.map(([xs, ys]): Stroke => [xs.map((x) => x + across), ys.map((y) => y + down)]);
  return [...drawing, ...beside];
}

function serifAt([xs, ys]: Stroke, end: number, next: number, half: number): Stroke {
  const [x, y] = [xs[end], ys[end]];
  const level = Math.abs(xs[next] - x) <= 1.5 * Math.abs(ys[next] - y);
  return level ? line([x - half, y], [x + half, y]) : line([x, y - half], [x, y + half]);
}

/** Whether no other stroke comes near the end of a stroke, nor its own other end. */
function isFree(drawing: Drawing, of: number, end: number): boolean {
  const [xs, ys] = drawing[of];
  const [x, y] = [xs[end], ys[end]];
  const other = xs.length - 1 - end;
  if (between(x, y, xs[other], ys[other], xs[other], ys[other]) < near) return false;
  return drawing.every(
    ([otherXs, otherYs], k) =>
      k === of ||
      otherXs.every((_, at) => {
        const to = Math.min(at + 1, otherXs.length - 1);
        return between(x, y, otherXs[at], otherYs[at], otherXs[to], otherYs[to]) >= near;
      }),
  );
}

/** How far a point is from the segment between two others. */
function between(x: number, y: number, x0: number, y0: number, x1: number, y1: number): number {
  const [dx, dy] = [x1 - x0, y1 - y0];
  const square = dx * dx + dy * dy;
  const part = square > 0 ? Math.min(1, Math.max(0, ((x - x0) * dx + (y - y0) * dy) / square)) : 0;
  const [right, down] = [x - x0 - part * dx, y - y0 - part * dy];
  return Math.sqrt(right * right + down * down);
}
