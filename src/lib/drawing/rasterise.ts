import { coverageOf } from "./coverage.js";
import { type Box, boxOf, type Drawing } from "./drawing.js";
import { placeDrawing } from "./place.js";
import type { Raster } from "./raster.js";
import { segmentsOf } from "./segments.js";

/** Width and height of a picture, in pixels. */
export const size = 28;
/** Units of the drawing that fit across a picture: 256 and 1½ line widths on each side. */
export const units = 256 + 3 * 16;
/** Lines sampled in a pixel. */
const lines = 15;

/**
 * Draws strokes as 28 × 28 grey levels, 0 paper … 255 ink, as the bitmaps of Quick, Draw! were drawn: line width
 * 16, round caps and joins, antialiased, the box of the drawing centred, 256 + 3 × 16 units to 28 pixels, one stroke
 * painted over another.
 *
 * @param drawing strokes in units; an empty one gives an empty picture, one point gives a dot
 * @param lineWidth in units, defaults to 16
 * @param box what is centred, defaults to the box of the drawing; `simplifiedBox` for drawings of the data set
 * @returns [28 × 28]
 * @throws RangeError when a coordinate is not finite, the drawing is too large to be placed, or the line width is not
 *   above 0 and finite
 */
export function rasterise(
  drawing: Drawing,
  lineWidth = 16,
  box: Box | undefined = boxOf(drawing),
): Uint8Array {
  if (!(lineWidth > 0 && lineWidth < Infinity))
    throw new RangeError(`line width must be above 0 and finite: ${lineWidth}`);
  if (!box) return new Uint8Array(size * size);
  const scale = size / units;
  const placed = placeDrawing(drawing, box, scale, size / 2);
  return greyLevels(paintStrokes(placed, (lineWidth / 2) * scale));
}

/**
 * The coverage of strokes painted one over another, 1 − Π (1 − coverage of a stroke): each leaves of the paper what it
 * does not cover.
 *
 * @param placed strokes in pixels of the picture
 * @param radius half the width of the line, in pixels
 * @returns [28 × 28], 0 … 1 for each pixel
 */
export function paintStrokes(placed: Drawing, radius: number): Raster {
  const values = new Float64Array(size * size);
  for (const stroke of placed) {
    const coverage = coverageOf(segmentsOf([stroke]), radius, { width: size, height: size, lines });
    for (let pixel = 0; pixel < values.length; pixel++) {
      values[pixel] += (1 - values[pixel]) * coverage.values[pixel];
    }
  }
  return { width: size, height: size, values };
}

/** Grey levels from coverage, level = 255 · coverage, rounded. */
export function greyLevels({ values }: Raster): Uint8Array {
  const levels = new Uint8Array(values.length);
  for (let k = 0; k < levels.length; k++) levels[k] = Math.round(255 * values[k]);
  return levels;
}
