import { resample, type Square } from "./bicubic.js";
import { blur, gaussianWeights } from "./blur.js";
import { coverageOf } from "./coverage.js";
import { type Box, boxOf, type Drawing } from "./drawing.js";
import { inkBox } from "./ink-box.js";
import { placeDrawing } from "./place.js";
import { segmentsOf } from "./segments.js";

/** Width and height of a picture, in pixels. */
const size = 28;
/** Width and height of the box that the ink is fitted into: 2 pixels of paper remain on each side. */
const fitted = 24;
/** Width and height of the raster, in pixels. */
const rasterSize = 128;
/** Lines sampled in a pixel of the raster. */
const lines = 4;
/** Blurred coverage up to which a pixel is left out when the ink is cropped. */
const paper = 1 / 32;
/** The blur of EMNIST, σ = 1 pixel of the raster. */
const gaussian = gaussianWeights(1);

/** How a character is drawn. */
export interface CharacterOptions {
  /** Width of the line, in pixels of the finished picture; above 0, at most 24; defaults to 3. */
  readonly lineWidth?: number;
  /** Longest side of the ink on the raster, in pixels; 8 … 112, defaults to 40. The less, the softer the picture. */
  readonly rasterSide?: number;
}

/**
 * Draws strokes as 28 × 28 grey levels, 0 paper … 255 ink, as the pictures of EMNIST were made: the strokes on a
 * raster of 128 × 128, blurred by a Gaussian with σ = 1, cropped to the ink, fitted into 24 × 24 keeping the aspect,
 * centred with a border of 2 pixels by bicubic interpolation, the levels rescaled to reach 255 (Cohen et al. 2017,
 * arXiv:1702.05373, figure 1).
 *
 * The picture does not depend on where or how large the strokes are. It is upright; EMNIST's files are transposed.
 *
 * @param drawing strokes in any units; an empty one gives an empty picture, one point gives a disc as large as the box
 * @returns [28 × 28]
 * @throws RangeError when a coordinate is not finite, the drawing is too large to be measured, or an option is out
 *   of range
 */
export function characterPicture(drawing: Drawing, options: CharacterOptions = {}): Uint8Array {
  const raster = rasterOf(drawing, options);
  const blurred = blur(raster, rasterSize, gaussian);
  const ink = inkBox(blurred, rasterSize, paper);
  if (!ink) return new Uint8Array(size * size);
  return rescale(resample(blurred, rasterSize, frameOf(ink), size));
}

/**
 * The strokes on a raster of 128 × 128, centred, their longest side `rasterSide` pixels with the line's width.
 *
 * @returns [128 × 128] coverage, 0 … 1
 * @throws RangeError as `characterPicture`
 */
export function rasterOf(
  drawing: Drawing,
  { lineWidth = 3, rasterSide = 40 }: CharacterOptions = {},
): Float64Array {
  if (!(lineWidth > 0 && lineWidth <= fitted))
    throw new RangeError(`line width must be above 0 and at most ${fitted} pixels: ${lineWidth}`);
  if (!(rasterSide >= 8 && rasterSide <= 112))
    throw new RangeError(`raster side must be in [8, 112] pixels: ${rasterSide}`);
  const box = boxOf(drawing);
  if (!box) return new Float64Array(rasterSize * rasterSize);
  const line = (lineWidth * rasterSide) / fitted;
  const scale = (rasterSide - line) / Math.max(box.right - box.left, box.bottom - box.top);
  // A drawing without extent stays as it is: the line alone is drawn.
  const placed = placeDrawing(drawing, box, Number.isFinite(scale) ? scale : 1, rasterSize / 2);
  return coverageOf(segmentsOf(placed), line / 2, { width: rasterSize, height: rasterSize, lines });
}

/** The square around the middle of the ink whose longest side becomes 24 of 28 pixels. */
export function frameOf(ink: Box): Square {
  const longest = Math.max(ink.right - ink.left, ink.bottom - ink.top);
  const side = (longest * size) / fitted;
  return { left: (ink.left + ink.right - side) / 2, top: (ink.top + ink.bottom - side) / 2, side };
}

/** Grey levels 0 … 255 such that the greatest value becomes 255; what interpolation put below 0 becomes 0. */
export function rescale(values: Float64Array): Uint8Array {
  let most = 0;
  for (const value of values) most = Math.max(most, value);
  const levels = new Uint8Array(values.length);
  if (most > 0)
    values.forEach((value, k) => {
      levels[k] = Math.round((255 * Math.max(0, value)) / most);
    });
  return levels;
}
