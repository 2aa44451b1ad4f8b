import { boxOf, type Drawing, type Stroke } from "./drawing.js";
import { resample } from "./resample-stroke.js";
import { simplifiedStrokes } from "./simplified-strokes.js";

/** Greatest coordinate of a simplified drawing. */
const greatest = 255;
/** Parts of a unit that coordinates are rounded to. */
const parts = 2 ** 20;

/**
 * Simplifies raw strokes as Google did for Quick, Draw!: moved to the upper left corner, scaled so that the greatest
 * coordinate is 255, resampled at a spacing of 1, simplified by Ramer, Douglas and Peucker with ε = 2, rounded to
 * whole numbers (https://github.com/googlecreativelab/quickdraw-dataset).
 *
 * @param drawing strokes in any units and of any density; strokes without points are left out
 * @throws RangeError when a coordinate is not finite or the drawing is too large to be measured
 */
export function simplify(drawing: Drawing): Drawing {
  return simplifiedStrokes(scaleTo255(drawing).map((stroke) => resample(stroke)));
}

/**
 * A drawing moved so that its least x and least y are 0, and scaled by the same factor in both directions so that
 * its greatest coordinate is 255. One whose points all lie in one place lies at the origin.
 *
 * Coordinates are rounded to 2⁻²⁰ units: so the same drawing elsewhere, or in another size, comes out the same, although
 * the sums on the way to it were rounded in other places. A point just as far from a line as ε stays or goes for all.
 *
 * @throws RangeError when a coordinate is not finite or a side of the drawing is not
 */
export function scaleTo255(drawing: Drawing): Drawing {
  const box = boxOf(drawing);
  if (!box) return drawing;
  const side = Math.max(box.right - box.left, box.bottom - box.top);
  if (!(side < Infinity)) throw new RangeError(`sides of the drawing must be finite: ${side}`);
  // Divided first, a difference cannot overflow, and the greatest becomes 255 exactly.
  const scale = (value: number, least: number) =>
    side > 0 ? Math.round(((value - least) / side) * greatest * parts) / parts : 0;
  return drawing.map(
    ([xs, ys]): Stroke => [xs.map((x) => scale(x, box.left)), ys.map((y) => scale(y, box.top))],
  );
}
