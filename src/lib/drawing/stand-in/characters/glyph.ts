import { exp } from "../../../core/numbers/exp.js";
import { normal } from "../../../core/random.js";
import { placeStrokes, readStrokes } from "../notation.js";
import type { Point } from "../shapes.js";
import { repeated, type Template } from "../template.js";

/** Units of a drawing in one of a glyph, which is 100 high. */
const scale = 2.55;
/** Standard deviation of where a point is put, in units of a glyph. */
const jitter = 7;
/** Mean slant of handwriting, in widths a height, and its standard deviation from writer to writer. */
const slant = { mean: 0.22, deviation: 0.24 };
/** Standard deviation of the natural logarithm of how much narrower or wider a writer makes a glyph. */
const stretch = 0.17;

/**
 * A way of writing a character, told as `readStrokes` reads it. Where every point is put, how wide and how slanted
 * the glyph is, differs from one writing to the next.
 *
 * @throws RangeError when a point is not two numbers
 */
export function glyph(text: string): Template {
  const strokes = readStrokes(text);
  return (random) => {
    const lean = slant.mean + slant.deviation * normal(random);
    const wide = exp(stretch * normal(random));
    const place = ([x, y]: Point): Point => {
      const across = wide * (x - 50 + jitter * normal(random));
      const down = y - 50 + jitter * normal(random);
      return [scale * (50 + across - lean * down), scale * (50 + down)];
    };
    return placeStrokes(strokes, place);
  };
}

/** Ways of writing a character with how often each is chosen: `[3, "…"]` stands three times in the list. */
export function glyphs(...ways: readonly (readonly [count: number, text: string])[]): readonly Template[] {
  return repeated(...ways.map(([count, text]) => [count, glyph(text)] as const));
}
