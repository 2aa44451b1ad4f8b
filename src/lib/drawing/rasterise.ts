import { outlineCoverage, type TakeRow } from "./cairo/outline-coverage.js";
import { penOf } from "./cairo/pen.js";
import { fullCoverage } from "./cairo/row-coverage.js";
import { strokeOutline } from "./cairo/stroke-outline.js";
import { type Box, type Drawing, simplifiedBox } from "./drawing.js";
import { side } from "./picture-size.js";
import { placeDrawing } from "./place.js";
import type { Raster } from "./raster.js";

/** Units of the drawing that fit across a picture: 256 and 1½ line widths on each side. */
export const units = 256 + 3 * 16;

/**
 * Draws strokes as 28 × 28 grey levels, 0 paper … 255 ink, as the bitmaps of Quick, Draw! were drawn: line width 16, round
 * caps and joins, antialiased, the drawing in the middle, 256 + 3 × 16 units to 28 pixels, one stroke painted over another.
 *
 * Google drew them with cairo (https://github.com/googlecreativelab/quickdraw-dataset/issues/19#issuecomment-402247262).
 * This does what cairo 1.16 does there, so that the levels are the same; so they are for lines of 4 to 46 units.
 *
 * @param drawing strokes in units, moved to the origin as simplified drawings are; an empty one gives an empty picture, one
 *   point gives a dot
 * @param lineWidth in units, defaults to 16
 * @param box what is centred, defaults to what reaches from the origin to the farthest point
 * @returns [28 × 28]
 * @throws RangeError when a coordinate is not finite or too far from the picture, or the line width is not above 0 or too
 *   large
 */
export function rasterise(
  drawing: Drawing,
  lineWidth = 16,
  box: Box | undefined = simplifiedBox(drawing),
): Uint8Array {
  if (!(lineWidth > 0 && lineWidth < Infinity))
    throw new RangeError(`line width must be above 0 and finite: ${lineWidth}`);
  if (!box) return new Uint8Array(side * side);
  const scale = side / units;
  const placed = placeDrawing(drawing, box, scale, side / 2);
  return paintStrokes(placed, (lineWidth / 2) * scale).levels;
}

/** What strokes cover of each pixel. */
export interface Painted {
  /** [28 × 28], 0 … 1 */
  readonly coverage: Raster;
  /** [28 × 28], 0 paper … 255 ink */
  readonly levels: Uint8Array;
}

/**
 * Paints strokes one over another. Each leaves of the paper what it does not cover, coverage = 1 − Π (1 − coverage of a
 * stroke), and is rounded to grey levels before the next: level = round(255 · coverage of the stroke) over the level there.
 *
 * @param placed strokes in pixels of the picture
 * @param radius half the width of the line, in pixels
 * @throws RangeError when a coordinate is more than 1000 pixels from the picture, or the radius above 1000 pixels
 */
export function paintStrokes(placed: Drawing, radius: number): Painted {
  const pen = penOf(radius);
  const values = new Float64Array(side * side);
  const levels = new Uint8Array(side * side);
  const paintRow: TakeRow = (y, covered) => {
    for (let x = 0; x < side; x++) {
      if (covered[x] === 0) continue;
      const part = covered[x] / fullCoverage;
      const pixel = y * side + x;
      values[pixel] += (1 - values[pixel]) * part;
      levels[pixel] = over(levels[pixel], Math.round(255 * part));
    }
  };
  for (const stroke of placed) outlineCoverage(strokeOutline(stroke, pen), side, side, paintRow);
  return { coverage: { width: side, height: side, values }, levels };
}

/**
 * Ink over a level, ink + level · (255 − ink) / 255. cairo rounds the product in whole numbers, and rounds a few down that
 * lie just above one half.
 */
function over(level: number, ink: number): number {
  const product = level * (255 - ink) + 127;
  return ink + ((product + (product >> 8)) >> 8);
}

/** Grey levels from coverage, level = 255 · coverage, rounded. */
export function greyLevels({ values }: Raster): Uint8Array {
  const levels = new Uint8Array(values.length);
  for (let k = 0; k < levels.length; k++) levels[k] = Math.round(255 * values[k]);
  return levels;
}
