import { normal } from "../../core/random.js";
import { placeStrokes, readStrokes } from "./notation.js";
import type { Point } from "./shapes.js";
import { chance, eitherWay, repeated, type Template } from "./template.js";

/** Units of a drawing in one of a sketch, which is 100 high or wide. */
const scale = 2.55;
/** Standard deviation of where a point is put, in units of a sketch. */
const jitter = 4;

/**
 * A way of drawing a thing, told as `readStrokes` reads it. Where every point is put differs from one drawing to the
 * next; half of them are mirrored, since people draw things that face either way.
 *
 * @throws RangeError when a point is not two numbers
 */
export function sketch(text: string): Template {
  const strokes = readStrokes(text);
  return (random) => {
    const place = ([x, y]: Point): Point => [
      scale * (x + jitter * normal(random)),
      scale * (y + jitter * normal(random)),
    ];
    const chosen = strokes.filter(({ optional }) => !optional || chance(random, 0.5));
    return eitherWay(random, placeStrokes(chosen, place));
  };
}

/** Ways of drawing a thing with how often each is chosen: `[3, "…"]` stands three times in the list. */
export function sketches(...ways: readonly (readonly [count: number, text: string])[]): readonly Template[] {
  return repeated(...ways.map(([count, text]) => [count, sketch(text)] as const));
}
