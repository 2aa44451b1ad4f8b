import { inkBox } from "../../../src/lib/drawing/ink-box.js";
import { halfInk, strokeWidths } from "../../../src/lib/drawing/stroke-widths.js";
import { centreOfMass } from "./centre-of-mass.js";

/** Widest stroke that has a bin of its own in the histogram, in pixels; wider ones share it. */
const widest = 8;

/** What is measured of pictures, each the mean over the pictures that have ink. */
export interface InkStatistics {
  /** Mean level / 255: 0 is all paper, 1 all ink. */
  readonly ink: number;
  /** Width of the box around the levels above 127, in pixels. */
  readonly boxWidth: number;
  /** Height of the box around the levels above 127, in pixels. */
  readonly boxHeight: number;
  /** Column of the centre of mass of the levels, in pixels; 0 is the left edge. */
  readonly centreX: number;
  /** Row of the centre of mass of the levels, in pixels; 0 is the upper edge. */
  readonly centreY: number;
  /** Mean width of the strokes, in pixels, over all pixels above 127. */
  readonly strokeWidth: number;
  /** [8] part of the pixels above 127 whose stroke is 1, 2, … 7, or 8 and more pixels wide. */
  readonly strokeWidths: readonly number[];
}

/**
 * Measures the ink of pictures. The stroke at a pixel is as wide as the shortest of the four runs of ink through
 * it: level, upright and along both diagonals.
 *
 * @param pixels [pictures × height × width], 0 paper … 255 ink; pictures without a level above 127 are left out
 * @param width of a picture, in pixels, defaults to 28
 * @param height of a picture, in pixels, defaults to 28
 * @throws RangeError when no picture has a level above 127
 */
export function inkStatistics(pixels: Uint8Array, width = 28, height = 28): InkStatistics {
  const means = { ink: 0, boxWidth: 0, boxHeight: 0, centreX: 0, centreY: 0 };
  const strokes: number[][] = [];
  for (let start = 0; start + width * height <= pixels.length; start += width * height) {
    const picture = pixels.subarray(start, start + width * height);
    const box = inkBox(picture, width, halfInk);
    if (!box) continue;
    const { ink, x, y } = centreOfMass(picture, width);
    means.ink += ink / (width * height);
    means.boxWidth += box.right - box.left;
    means.boxHeight += box.bottom - box.top;
    means.centreX += x;
    means.centreY += y;
    strokes.push(strokeWidths(picture, width));
  }
  if (strokes.length === 0) throw new RangeError(`pictures with ink must be at least 1: ${strokes.length}`);
  for (const name of ["ink", "boxWidth", "boxHeight", "centreX", "centreY"] as const) {
    means[name] /= strokes.length;
  }
  return { ...means, ...histogramOf(strokes.flat()) };
}

/** The mean of stroke widths and the part of them in each bin. */
function histogramOf(widths: readonly number[]): Pick<InkStatistics, "strokeWidth" | "strokeWidths"> {
  const parts = new Array<number>(widest).fill(0);
  let sum = 0;
  for (const width of widths) {
    sum += width;
    parts[Math.min(widest, Math.round(width)) - 1] += 1 / widths.length;
  }
  return { strokeWidth: sum / widths.length, strokeWidths: parts };
}
