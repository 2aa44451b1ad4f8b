import { resample } from "./bicubic.js";
import { blur, gaussianWeights } from "./blur.js";
import { coverageOf } from "./coverage.js";
import { crop } from "./crop.js";
import { boxOf, type Drawing } from "./drawing.js";
import { inkBox } from "./ink-box.js";
import { pixelCount, side } from "./picture-size.js";
import { placeDrawing } from "./place.js";
import type { Raster } from "./raster.js";
import { segmentsOf } from "./segments.js";

/** Width and height of a picture, in pixels. */
/** Width and height of the box that the ink is fitted into: 2 pixels of paper remain on each side. */
export const fitted = 24;
/** Lines sampled in a pixel of the raster. */
const lines = 4;
/** Paper on each side of the ink on the raster, in pixels: room for the blur. */
export const margin = 4;
/** Width of the line, in pixels of the finished picture, where nothing else is said. */
export const usualLine = 3;
/** Longest side of the ink on the raster, in pixels, where nothing else is said. */
export const usualSide = 48;
/** Blurred coverage up to which a pixel counts as paper when the ink is cropped. */
export const paper = 1 / 32;
/** The blur of EMNIST, σ = 1 pixel of the raster. */
export const gaussian = gaussianWeights(1);

/** How a character is drawn. */
export interface CharacterOptions {
  /** Width of the line, in pixels of the finished picture; above 0, at most 24; defaults to 3. */
  readonly lineWidth?: number;
  /** Longest side of the ink on the raster, in pixels; 8 … 120, defaults to 48. The less, the softer the picture. */
  readonly rasterSide?: number;
}

/**
 * Draws strokes as 28 × 28 grey levels, 0 paper … 255 ink, as the pictures of EMNIST were made: the strokes on a
 * large raster, blurred by a Gaussian with σ = 1, cropped to the ink, fitted into 24 × 24 keeping the aspect, with a
 * border of 2 pixels, by bicubic interpolation, the levels rescaled to reach 255 (Cohen et al. 2017,
 * arXiv:1702.05373, figure 1).
 *
 * The picture does not depend on where or how large the strokes are. It is upright; EMNIST's files are transposed.
 *
 * @param drawing strokes in any units; an empty one gives an empty picture, one point gives a soft disc that fills the box
 * @returns [28 × 28]
 * @throws RangeError when a coordinate is not finite, the drawing is too large to be measured, or an option is out
 *   of range
 */
export function characterPicture(drawing: Drawing, options: CharacterOptions = {}): Uint8Array {
  return pictureOfRaster(drawOnRaster(drawing, options));
}

/**
 * The picture of a character on a raster, whose drawing EMNIST began with: blurred, cropped, fitted, rescaled.
 *
 * @param raster coverage, 0 … 1 for each pixel, with room for the blur around the ink
 * @returns [28 × 28]
 */
export function pictureOfRaster(raster: Raster): Uint8Array {
  const blurred = blur(raster, gaussian);
  const box = inkBox(blurred.values, blurred.width, paper);
  return box ? rescale(fitInPicture(crop(blurred, box))) : new Uint8Array(pixelCount);
}

/**
 * The strokes on a raster, their longest side `rasterSide` pixels, the width of the line included.
 *
 * @returns coverage, 0 … 1 for each pixel
 * @throws RangeError as `characterPicture`
 */
export function drawOnRaster(
  drawing: Drawing,
  { lineWidth = usualLine, rasterSide = usualSide }: CharacterOptions = {},
): Raster {
  if (!(lineWidth > 0 && lineWidth <= fitted))
    throw new RangeError(`line width must be above 0 and at most ${fitted} pixels: ${lineWidth}`);
  if (!(rasterSide >= 8 && rasterSide <= 120))
    throw new RangeError(`raster side must be in [8, 120] pixels: ${rasterSide}`);
  const width = Math.ceil(rasterSide) + 2 * margin;
  const box = boxOf(drawing);
  if (!box) return { width, height: width, values: new Float64Array(width * width) };
  const line = (lineWidth * rasterSide) / fitted;
  const scale = (rasterSide - line) / Math.max(box.right - box.left, box.bottom - box.top);
  // Points that all lie in one place cannot be made larger: the line alone is drawn.
  const placed = placeDrawing(drawing, box, Number.isFinite(scale) ? scale : 1, width / 2);
  return coverageOf(segmentsOf(placed), line / 2, { width, height: width, lines });
}

/** A raster in the middle of 28 × 28 pixels, its longest side 24 pixels, by bicubic interpolation. */
export function fitInPicture(raster: Raster): Raster {
  return resample(raster, (Math.max(raster.width, raster.height) * side) / fitted, side);
}

/** Grey levels such that the greatest value becomes 255; what interpolation put below 0 becomes 0. */
export function rescale({ values }: Raster): Uint8Array {
  const levels = new Uint8Array(values.length);
  let most = 0;
  for (const value of values) most = Math.max(most, value);
  if (most === 0) return levels;
  for (let k = 0; k < levels.length; k++) levels[k] = Math.round((255 * Math.max(0, values[k])) / most);
  return levels;
}
