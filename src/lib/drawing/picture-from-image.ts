import { fitted, margin, pictureOfRaster, usualLine, usualSide } from "./character-picture.js";
import type { Convention } from "./conventions.js";
import type { Box } from "./drawing.js";
import { areaAverage, shrinkTo } from "./from-image/area-average.js";
import { dropSpecks } from "./from-image/drop-specks.js";
import { inkExtent } from "./from-image/ink-extent.js";
import { inkOf } from "./from-image/ink-of.js";
import { thickenLines } from "./from-image/thicken.js";
import { type ColourImage, toGrey } from "./from-image/to-grey.js";
import type { Raster } from "./raster.js";
import { greyLevels } from "./rasterise.js";

/** Width and height of a picture, in pixels. */
const size = 28;
/** Longest side of the raster that the ink is looked for on, in pixels. */
export const longest = 512;
/** Units from edge to edge of a drawing of Quick, Draw!: 255 between its points, and a line's width of 16. */
export const doodleSide = 255 + 16;
/** Units across a picture of Quick, Draw!. */
export const doodleUnits = 256 + 3 * 16;
/** Side of the raster on which a character is blurred, with room for the blur, in pixels. */
export const characterRoom = usualSide + 2 * margin;

/** How wide lines are in a data set, as a part of the longest side of a drawing. */
const lineParts: Readonly<Record<Convention, number>> = {
  "quick-draw": 16 / doodleSide,
  emnist: usualLine / fitted,
};

/**
 * 28 × 28 grey levels, 0 paper … 255 ink, of an uploaded picture, made as a data set's own pictures are: the ink alone,
 * its lines as wide, its size and its place the same.
 *
 * @param image a drawing or a photograph of one, dark on light or light on dark
 * @returns [28 × 28]
 * @throws RangeError when the picture shows no ink or is too large; RangeError or TypeError when it contradicts itself
 */
export function pictureFromImage(image: ColourImage, convention: Convention): Uint8Array {
  return fitInk(inkOfImage(image), convention);
}

/**
 * The ink of an uploaded picture, on a raster of at most 512 pixels: grey, without paper, noise and specks.
 *
 * @returns 0 paper … 1 full ink
 * @throws RangeError and TypeError as `pictureFromImage`
 */
export function inkOfImage(image: ColourImage): Raster {
  return dropSpecks(inkOf(shrinkTo(toGrey(image), longest)));
}

/** Ink as a picture of a data set. */
export function fitInk(ink: Raster, convention: Convention): Uint8Array {
  const lines = thickenLines(ink, lineParts[convention]);
  const box = inkExtent(lines);
  if (!box) return new Uint8Array(size * size);
  if (convention === "quick-draw") {
    return greyLevels(areaAverage(lines, squareAround(box, doodleUnits / doodleSide), size, size));
  }
  const square = squareAround(box, characterRoom / usualSide);
  return pictureOfRaster(areaAverage(lines, square, characterRoom, characterRoom));
}

/** The square with the middle of a box, its side so many times the longest side of the box. */
function squareAround({ left, top, right, bottom }: Box, times: number): Box {
  const half = (Math.max(right - left, bottom - top) * times) / 2;
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  return { left: x - half, top: y - half, right: x + half, bottom: y + half };
}
