import type { Random } from "../core/random.js";
import type { Drawing } from "./drawing.js";
import { doodleVariation, type Variation } from "./stand-in/variation.js";
import { vary } from "./stand-in/vary.js";
import { randomWarp, type Warp, type WarpStrength, warped } from "./stand-in/warp.js";

/** How much a picture is turned, stretched, sheared and bent: less than strokes, which keep their width. */
const pictureWarp: WarpStrength = { turn: 0.08, stretch: 0.1, shear: 0.08, bend: 0.03 };

/**
 * A real drawing as another hand would draw it: the variation that the stand-in's templates go through.
 *
 * @param drawing strokes in 0…255
 * @param random the same generator state gives the same drawing
 * @param variation defaults to what doodles differ by
 * @returns strokes whose longest side is 255 units
 */
export function augmentDrawing(
  drawing: Drawing,
  random: Random,
  variation: Variation = doodleVariation,
): Drawing {
  return vary(drawing, random, variation);
}

/**
 * A real picture turned, stretched, sheared and bent as one: y(u, v) = x(f(u, v)), with f drawn at random as for the
 * stand-in, and u, v = −1 … 1 across the picture. Between the pixels of x it is linear; beyond them there is paper.
 *
 * @param picture grey levels: [width × width], 0 paper … 255 ink
 * @param width in pixels
 * @param random the same generator state gives the same picture
 * @param strength how much
 * @returns [width × width]
 * @throws RangeError when the picture is not square
 */
export function augmentPicture(
  picture: Uint8Array,
  width: number,
  random: Random,
  strength: WarpStrength = pictureWarp,
): Uint8Array {
  if (picture.length !== width * width) {
    throw new RangeError(`picture must have ${width} × ${width} pixels: ${picture.length}`);
  }
  const warp = randomWarp(random, strength);
  const result = new Uint8Array(picture.length);
  for (let k = 0; k < result.length; k++) result[k] = levelAt(picture, width, sourceOf(k, width, warp));
  return result;
}

/** Where the pixel k of the result comes from: column and row, not whole. */
function sourceOf(k: number, width: number, { across, down }: Warp): readonly [column: number, row: number] {
  const half = width / 2;
  const u = ((k % width) + 0.5) / half - 1;
  const v = (Math.floor(k / width) + 0.5) / half - 1;
  return [(warped(across, u, v) + 1) * half - 0.5, (warped(down, u, v) + 1) * half - 0.5];
}

function levelAt(picture: Uint8Array, width: number, [column, row]: readonly [number, number]): number {
  const [left, top] = [Math.floor(column), Math.floor(row)];
  const [right, low] = [column - left, row - top];
  const pixel = (c: number, r: number) =>
    c >= 0 && c < width && r >= 0 && r < width ? picture[r * width + c] : 0;
  const above = (1 - right) * pixel(left, top) + right * pixel(left + 1, top);
  const below = (1 - right) * pixel(left, top + 1) + right * pixel(left + 1, top + 1);
  return Math.round((1 - low) * above + low * below);
}
