import type { Drawing } from "./drawing.js";
import { rasterise } from "./rasterise.js";
import { simplifiedStrokes } from "./simplified-strokes.js";
import { scaleTo255 } from "./simplify.js";

/**
 * The 28 × 28 grey levels of strokes from a pad, as the bitmaps of Quick, Draw! were made: moved to the corner, scaled to
 * 255, simplified with ε = 2, rounded, drawn with a line of 16 units.
 *
 * Points are not resampled before they are simplified, as Google did with raw strokes: those of a pad lie close together,
 * and the corners of a drawing that is simplified already would move by up to half a unit. Such a drawing stays nearly as
 * it is: it may lose points that rounding has brought nearer than ε.
 *
 * @param drawing strokes in any units; an empty one gives an empty picture
 * @param lineWidth in units, defaults to 16
 * @returns [28 × 28], 0 paper … 255 ink
 * @throws RangeError when a coordinate is not finite or the line width is not above 0
 */
export function doodlePicture(drawing: Drawing, lineWidth = 16): Uint8Array {
  return rasterise(simplifiedStrokes(scaleTo255(drawing)), lineWidth);
}
