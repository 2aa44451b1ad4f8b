import { entryOf, type Named } from "../core/named.js";
import { cos, sin } from "../core/numbers/cos.js";
import { exp } from "../core/numbers/exp.js";
import type { Random } from "../core/random.js";
import { thickened, thinned } from "./stroke-change.js";

/** How much a picture is varied. Each amount is drawn evenly from −most to most. */
export interface PictureVariation {
  /** Pixels along each axis. */
  readonly shift: number;
  /** Radians. */
  readonly turn: number;
  /** Natural logarithm of the scale. */
  readonly stretch: number;
  /** Pixels across for a pixel down. */
  readonly slant: number;
  /** Pixels that a line gains on each side, at most 2; it loses at most half a pixel, so that thin lines stay. */
  readonly line: number;
  /** Chance that left and right change places; defaults to 0. */
  readonly mirror?: number;
}

/** What hands, pens and pads differ by: 3.5 pixels, 17 degrees, a sixth in size, some slant, a pixel of line. */
export const padVariation: PictureVariation = { shift: 3.5, turn: 0.3, stretch: 0.15, slant: 0.15, line: 1 };

/**
 * What characters differ by that were fitted into their frame, as those of the pad are: they are moved less, and a pen of twice
 * the width makes lines bolder by a pixel and a half on each side.
 */
const characterVariation: PictureVariation = { shift: 3, turn: 0.27, stretch: 0.18, slant: 0.2, line: 1.5 };

/** What doodles differ by that fill their frame: a pixel and a half, 11 degrees, an eighth in size, some slant, and which way they look. */
const doodleVariation: PictureVariation = {
  shift: 1.5,
  turn: 0.2,
  stretch: 0.12,
  slant: 0.15,
  line: 0,
  mirror: 0.5,
};

/** Every variation that can be chosen. */
export const variations = [
  { name: "pad", label: "Pictures on a pad", variation: padVariation },
  { name: "character", label: "Characters in their frame", variation: characterVariation },
  { name: "doodle", label: "Doodles", variation: doodleVariation },
] as const satisfies readonly (Named & { variation: PictureVariation })[];
export type VariationName = (typeof variations)[number]["name"];

/** The variation of a name. */
export function pictureVariation(name: VariationName): PictureVariation {
  return entryOf("variation", variations, name).variation;
}

/**
 * A picture moved, turned, stretched, slanted and with a bolder or thinner line: y(p) = x(A⁻¹(p − m − s) + m), with A a
 * turn times a slant times a scale, s the shift and m the middle. Between the pixels of x it is linear; beyond them there is
 * paper. Where the variation mirrors, x is first its mirror image, by chance.
 *
 * @param picture grey levels: [height × width], 0 paper … 255 ink
 * @param width in pixels
 * @param random the same generator state gives the same picture
 * @param variation how much
 * @returns [height × width]
 * @throws RangeError when the picture has not whole rows
 */
export function variedPicture(
  picture: Uint8Array,
  width: number,
  random: Random,
  variation: PictureVariation = padVariation,
): Uint8Array {
  const height = picture.length / width;
  if (!Number.isInteger(height)) {
    throw new RangeError(`picture must have rows of ${width} pixels: ${picture.length}`);
  }
  const mirrored = Boolean(variation.mirror && random.uniform() < variation.mirror);
  const evenly = (most: number) => most * (2 * random.uniform() - 1);
  const [right, down] = [evenly(variation.shift), evenly(variation.shift)];
  const angle = evenly(variation.turn);
  const [wider, higher] = [exp(evenly(variation.stretch)), exp(evenly(variation.stretch))];
  const slant = evenly(variation.slant);
  const line = evenly(variation.line);
  const [c, s] = [cos(angle), sin(angle)];
  const [across, along] = [(width - 1) / 2, (height - 1) / 2];
  const result = new Uint8Array(picture.length);
  const turned = mirrored ? mirrorImage(picture, width) : picture;
  const lined = withLine(turned, width, line);
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      const [x, y] = [column - across - right, row - along - down];
      const [u, v] = [c * x + s * y, c * y - s * x];
      result[row * width + column] = levelAt(
        lined,
        width,
        (u - slant * v) / wider + across,
        v / higher + along,
      );
    }
  }
  return result;
}

function withLine(picture: Uint8Array, width: number, line: number): Uint8Array {
  if (line === 0) return picture;
  if (line < 0) return thinned(picture, width, Math.min(1, -line) / 2);
  const bold = thickened(picture, width, Math.min(1, line));
  return line > 1 ? thickened(bold, width, line - 1) : bold;
}

/** Each row back to front. */
function mirrorImage(picture: Uint8Array, width: number): Uint8Array {
  return picture.map((_, k) => picture[k - (k % width) + width - 1 - (k % width)]);
}

/** The level at a place between pixels, linear along both axes. */
function levelAt(picture: Uint8Array, width: number, column: number, row: number): number {
  const [left, top] = [Math.floor(column), Math.floor(row)];
  const height = picture.length / width;
  if (left < -1 || top < -1 || left >= width || top >= height) return 0;
  const [right, low] = [column - left, row - top];
  const [hasLeft, hasRight] = [left >= 0, left + 1 < width];
  let sum = 0;
  if (top >= 0) {
    const from = top * width + left;
    sum +=
      (1 - low) * ((hasLeft ? (1 - right) * picture[from] : 0) + (hasRight ? right * picture[from + 1] : 0));
  }
  if (top + 1 < height) {
    const from = (top + 1) * width + left;
    sum += low * ((hasLeft ? (1 - right) * picture[from] : 0) + (hasRight ? right * picture[from + 1] : 0));
  }
  return Math.round(sum);
}
