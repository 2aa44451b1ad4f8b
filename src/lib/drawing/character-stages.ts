import { blur } from "./blur.js";
import { drawOnRaster, fitInPicture, gaussian, paper, rescale, usualLine } from "./character-picture.js";
import { coverageOf } from "./coverage.js";
import { crop } from "./crop.js";
import type { Drawing } from "./drawing.js";
import { inkBox } from "./ink-box.js";
import { madeAlike } from "./made-alike.js";
import { placeDrawing } from "./place.js";
import type { Raster } from "./raster.js";
import { greyLevels } from "./rasterise.js";
import { segmentsOf } from "./segments.js";

/** Which steps are taken on the way from strokes to the pixels of a character, and how. */
export interface CharacterChoices {
  /** In pixels of the finished picture. */
  readonly lineWidth: number;
  /** Whether the raster is blurred with σ = 1. */
  readonly blurred: boolean;
  /** Whether the raster is cropped to its ink; otherwise the whole sheet is fitted, wherever the ink lies on it. */
  readonly cropped: boolean;
  /** Whether the levels are scaled so that the darkest pixel is 255. */
  readonly rescaled: boolean;
}

/** The choices that were made for EMNIST. */
export const characterChoices: CharacterChoices = {
  lineWidth: usualLine,
  blurred: true,
  cropped: true,
  rescaled: true,
};

/** What there is after each step. */
export interface CharacterStages {
  readonly choices: CharacterChoices;
  /** Coverage on the large raster, 0 … 1. */
  readonly drawn: Raster;
  readonly blurred: Raster;
  readonly cropped: Raster;
  /** [28 × 28], about 0 … 1: the interpolation may go a little beyond. */
  readonly fitted: Raster;
  /** [28 × 28], 0 … 255 */
  readonly levels: Uint8Array;
}

/** Width and height of the sheet, in pixels, as NIST scanned a character; 256 units of a drawing fit across it. */
const sheet = 128;
/** Pixels of the sheet that a pixel of line width in the finished picture takes. */
const linePixels = 2;

/**
 * The pixels of a character step by step. With the choices of EMNIST the last is `characterPicture(drawing)`.
 *
 * @param known stages of the same drawing by other choices, from which the steps are taken over up to the first that differs
 * @throws RangeError when a coordinate is not finite or the line width is not in (0, 24]
 */
export function characterStages(
  drawing: Drawing,
  choices: CharacterChoices,
  known?: CharacterStages,
): CharacterStages {
  const { lineWidth } = choices;
  const drawnAlike = madeAlike(known, choices, ["lineWidth", "cropped"]);
  const drawn =
    drawnAlike?.drawn ??
    (choices.cropped ? drawOnRaster(drawing, { lineWidth }) : drawOnSheet(drawing, lineWidth));
  const blurredAlike = madeAlike(drawnAlike, choices, ["blurred"]);
  const blurred = blurredAlike?.blurred ?? (choices.blurred ? blur(drawn, gaussian) : drawn);
  const cropped = blurredAlike?.cropped ?? (choices.cropped ? cropToInk(blurred) : blurred);
  const fitted = blurredAlike?.fitted ?? fitInPicture(cropped);
  const levels = choices.rescaled ? rescale(fitted) : kept(fitted);
  return { choices, drawn, blurred, cropped, fitted, levels };
}

function cropToInk(raster: Raster): Raster {
  const box = inkBox(raster.values, raster.width, paper);
  return box ? crop(raster, box) : raster;
}

/** The strokes where they are on the sheet. */
function drawOnSheet(drawing: Drawing, lineWidth: number): Raster {
  const frame = { left: 0, top: 0, right: 256, bottom: 256 };
  const placed = placeDrawing(drawing, frame, sheet / 256, sheet / 2);
  const grid = { width: sheet, height: sheet, lines: 4 };
  return coverageOf(segmentsOf(placed), (lineWidth * linePixels) / 2, grid);
}

/** Grey levels as they are; what interpolation put outside 0 … 1 is put back to its ends. */
function kept({ width, height, values }: Raster): Uint8Array {
  return greyLevels({ width, height, values: values.map((value) => Math.min(1, Math.max(0, value))) });
}
