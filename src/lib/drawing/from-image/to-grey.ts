import type { Raster } from "../raster.js";

/** An uploaded picture, in the form of a canvas's `ImageData`. */
export interface ColourImage {
  /** In pixels. */
  readonly width: number;
  /** In pixels. */
  readonly height: number;
  /** [height × width × 4] red, green, blue and opacity, 0 … 255; the colours are not multiplied by the opacity. */
  readonly data: ArrayLike<number>;
}

/** Pixels of the largest picture that is read: 6,000 × 6,000. */
const mostPixels = 36_000_000;

/** Opacity below which a pixel is transparent, and luma from which one is light. */
const opaque = 26;
const light = 128;
/** Part of a picture that is transparent around light ink, and part of what is opaque that may be dark in it. */
const leastAround = 1 / 2;
const mostDark = 1 / 100;

/**
 * Grey levels of a picture in colour, laid on white paper:
 * level = α · (0.2126 R + 0.7152 G + 0.0722 B) + (1 − α) · 255, α = opacity / 255.
 *
 * Where at least half of the picture is transparent and 99 % of what is opaque is light, that is light ink, which would
 * vanish: the paper is black then, level = α · (0.2126 R + 0.7152 G + 0.0722 B).
 *
 * The weights are the luma of Recommendation ITU-R BT.709, whose primaries sRGB has.
 *
 * @returns [height × width], 0 black … 255 white
 * @throws RangeError when a side is not a whole number of at least 1, the picture has more than 36 million pixels, or
 *   a value is not in 0 … 255; TypeError when there are not four values for each pixel
 */
export function toGrey({ width, height, data }: ColourImage): Raster {
  for (const side of [width, height]) {
    if (!(Number.isInteger(side) && side >= 1))
      throw new RangeError(`sides of a picture must be whole numbers of at least 1: ${width} × ${height}`);
  }
  if (!(width * height <= mostPixels))
    throw new RangeError(`pixels of a picture must be at most ${mostPixels}: ${width} × ${height}`);
  if (data.length !== 4 * width * height)
    throw new TypeError(
      `a picture of ${width} × ${height} must have ${4 * width * height} values: ${data.length}`,
    );
  const values = new Float64Array(width * height);
  const paper = isLightInk(data) ? 0 : 255;
  for (let pixel = 0; pixel < values.length; pixel++) values[pixel] = greyOf(data, 4 * pixel, paper);
  return { width, height, values };
}

function isLightInk(data: ArrayLike<number>): boolean {
  let around = 0;
  let ink = 0;
  let dark = 0;
  for (let at = 0; at < data.length; at += 4) {
    const opacity = data[at + 3];
    if (opacity < opaque) around++;
    ink += opacity;
    if (lumaOf(data, at) < light) dark += opacity;
  }
  return around >= leastAround * (data.length / 4) && ink > 0 && dark <= mostDark * ink;
}

function lumaOf(data: ArrayLike<number>, at: number): number {
  return 0.2126 * data[at] + 0.7152 * data[at + 1] + 0.0722 * data[at + 2];
}

function greyOf(data: ArrayLike<number>, at: number, paper: number): number {
  for (let k = at; k < at + 4; k++) {
    if (!(data[k] >= 0 && data[k] <= 255))
      throw new RangeError(`value ${k} of a picture must be in [0, 255]: ${data[k]}`);
  }
  const opacity = data[at + 3] / 255;
  return opacity * lumaOf(data, at) + (1 - opacity) * paper;
}
