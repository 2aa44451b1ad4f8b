import type { Box } from "./drawing.js";

/**
 * The box around the pixels above a threshold, or undefined when there are none. It reaches from the left edge of
 * its first column to the right edge of its last, so that right − left is its width in pixels.
 *
 * @param picture [height × width]
 * @param width in pixels
 * @param threshold in the picture's own levels
 */
export function inkBox(picture: ArrayLike<number>, width: number, threshold: number): Box | undefined {
  let [left, top, right, bottom] = [width, picture.length, 0, 0];
  for (let pixel = 0; pixel < picture.length; pixel++) {
    if (!(picture[pixel] > threshold)) continue;
    const row = Math.floor(pixel / width);
    const column = pixel - row * width;
    left = Math.min(left, column);
    right = Math.max(right, column + 1);
    top = Math.min(top, row);
    bottom = row + 1;
  }
  return left < right ? { left, top, right, bottom } : undefined;
}
