/** Bits of a fraction. */
const bits = 8;
/** Parts of a pixel in which cairo measures. */
export const parts = 2 ** bits;
/** Farthest that a coordinate may lie from the corner of the picture, in pixels: so far, all that follows is exact. */
const farthest = 1000;
/** So large a number that what is added to it is rounded to a whole number, halves to an even one. */
const rounding = 1.5 * 2 ** 52;

/**
 * A length in 256ths of a pixel, rounded, halves to the even number: the fixed point of cairo (`cairo-fixed-private.h`).
 *
 * @param pixels −1000 … 1000
 * @throws RangeError outside that range
 */
export function toFixed(pixels: number): number {
  if (!(Math.abs(pixels) <= farthest)) {
    throw new RangeError(`drawing must be at most ${farthest} pixels from the picture: ${pixels}`);
  }
  return pixels * parts + rounding - rounding;
}

/** The pixel in which a length in 256ths ends, counted from 0. */
export function pixelOf(fixed: number): number {
  return fixed >> bits;
}

/** How far it ends from the start of that pixel, 0 … 255. */
export function withinPixel(fixed: number): number {
  return fixed & (parts - 1);
}
