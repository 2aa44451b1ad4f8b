import type { Drawing, Stroke } from "../drawing.js";
import { curve, joined, line, type Point } from "./shapes.js";

/** A piece of a stroke: points that are joined by straight lines, or by one smooth curve. */
interface Piece {
  readonly smooth: boolean;
  readonly points: readonly Point[];
}

/** A stroke as it is told in few numbers. */
export interface StrokeText {
  /** Whether people leave it out as often as not. */
  readonly optional: boolean;
  readonly pieces: readonly Piece[];
}

/**
 * Strokes told in few numbers:
 *
 *     "~8 25, 30 2, 65 0, 85 22, 5 100 / 5 100, 95 98 | ?40 50, 60 50"
 *
 * Points are `x y`, 0 … 100 across and down. `|` lifts the pen, `?` marks a stroke that is left out as often as not,
 * `/` begins another piece of the same stroke, and `~` makes a piece a smooth curve through its points.
 *
 * @throws RangeError when a point is not two numbers
 */
export function readStrokes(text: string): readonly StrokeText[] {
  return text.split("|").map((stroke) => ({
    optional: stroke.trimStart().startsWith("?"),
    pieces: stroke.replace("?", "").split("/").map(readPiece),
  }));
}

function readPiece(text: string): Piece {
  const smooth = text.trimStart().startsWith("~");
  const points = text.replace("~", "").split(",").map(readPoint);
  return { smooth, points };
}

function readPoint(text: string): Point {
  const [x, y, more] = text.trim().split(/\s+/).map(Number);
  if (!(Number.isFinite(x) && Number.isFinite(y) && more === undefined)) {
    throw new RangeError(`a point of a stroke must be two numbers: ${text.trim()}`);
  }
  return [x, y];
}

/** The strokes with every point put somewhere; where two pieces of a stroke meet they stay joined. */
export function placeStrokes(strokes: readonly StrokeText[], place: (point: Point) => Point): Drawing {
  return strokes.map(({ pieces }) => strokeOf(pieces, place));
}

function strokeOf(pieces: readonly Piece[], place: (point: Point) => Point): Stroke {
  let end: Point | undefined;
  const parts = pieces.map(({ smooth, points }) => {
    const placed = points.map((point, k) => (k === 0 && end ? end : place(point)));
    end = placed[placed.length - 1];
    return smooth ? curve(...placed) : line(...placed);
  });
  return joined(...parts);
}
