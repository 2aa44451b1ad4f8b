import { normal } from "../../../initialisers/normal.js";
import { exp } from "../../../numbers/exp.js";
import type { Random } from "../../../random.js";
import type { Drawing, Stroke } from "../../drawing.js";
import { curve, joined, line, type Point } from "../shapes.js";
import type { Template } from "../template.js";

/** Units of a drawing in one of a glyph, which is 100 high. */
const scale = 2.55;
/** Standard deviation of where a point is put, in units of a glyph. */
const jitter = 8;
/** Mean slant of handwriting, in widths a height, and its standard deviation from writer to writer. */
const slant = { mean: 0.22, deviation: 0.28 };
/** Standard deviation of the natural logarithm of how much narrower or wider a writer makes a glyph. */
const stretch = 0.3;

/** A piece of a stroke: points that are joined by straight lines, or by one smooth curve. */
interface Piece {
  readonly smooth: boolean;
  readonly points: readonly Point[];
}

/**
 * A way of writing a character, told in few numbers:
 *
 *     "~8 25, 30 2, 65 0, 85 22, 35 80, 5 100 / 5 100, 95 98 | 40 50, 60 50"
 *
 * Points are `x y`, 0 … 100 across and down. `|` lifts the pen, `/` begins another piece of the same stroke, and `~`
 * makes a piece a smooth curve through its points. Where every point is put, how wide and how slanted the glyph is,
 * differs from one writing to the next.
 *
 * @throws RangeError when a point is not two numbers
 */
export function glyph(text: string): Template {
  const strokes = text.split("|").map((stroke) => stroke.split("/").map(pieceOf));
  return (random) => write(strokes, random);
}

/** Ways of writing a character with how often each is chosen: `[3, "…"]` stands three times in the list. */
export function glyphs(...ways: readonly (readonly [count: number, text: string])[]): readonly Template[] {
  return ways.flatMap(([count, text]) => Array<Template>(count).fill(glyph(text)));
}

function pieceOf(text: string): Piece {
  const smooth = text.trimStart().startsWith("~");
  const points = text.replace("~", "").split(",").map(pointOf);
  return { smooth, points };
}

function pointOf(text: string): Point {
  const [x, y, more] = text.trim().split(/\s+/).map(Number);
  if (!(Number.isFinite(x) && Number.isFinite(y) && more === undefined)) {
    throw new RangeError(`a point of a glyph must be two numbers: ${text.trim()}`);
  }
  return [x, y];
}

function write(strokes: readonly (readonly Piece[])[], random: Random): Drawing {
  const lean = slant.mean + slant.deviation * normal(random);
  const wide = exp(stretch * normal(random));
  const place = ([x, y]: Point): Point => {
    const across = wide * (x - 50 + jitter * normal(random));
    const down = y - 50 + jitter * normal(random);
    return [scale * (50 + across - lean * down), scale * (50 + down)];
  };
  return strokes.map((pieces) => strokeOf(pieces, place));
}

/** Points where pieces meet are put in one place. */
function strokeOf(pieces: readonly Piece[], place: (point: Point) => Point): Stroke {
  let end: Point | undefined;
  const parts = pieces.map(({ smooth, points }) => {
    const placed = points.map((point, k) => (k === 0 && end ? end : place(point)));
    end = placed[placed.length - 1];
    return smooth ? curve(...placed) : line(...placed);
  });
  return joined(...parts);
}
