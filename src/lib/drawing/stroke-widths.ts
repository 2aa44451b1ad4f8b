/** Grey level above which a pixel counts as ink: half way from paper to ink. */
export const halfInk = 127;

/** Level, upright and along both diagonals: the steps from a pixel to the next of a run. */
const directions = [
  { dx: 1, dy: 0, step: 1 },
  { dx: 0, dy: 1, step: 1 },
  { dx: 1, dy: 1, step: Math.SQRT2 },
  { dx: -1, dy: 1, step: Math.SQRT2 },
] as const;

/**
 * The width of the stroke at each pixel of ink: the shortest run of ink through it, of the level one, the upright
 * one and the two along diagonals, where a pixel counts √2.
 *
 * @param picture [height × width], 0 paper … 255 ink
 * @param width in pixels
 * @returns a width in pixels for each pixel above 127, in the order of the pixels
 */
export function strokeWidths(picture: Uint8Array, width: number): number[] {
  const shortest = new Float64Array(picture.length).fill(Infinity);
  for (const { dx, dy, step } of directions) {
    for (let pixel = 0; pixel < picture.length; pixel++) {
      const column = pixel % width;
      const row = (pixel - column) / width;
      // A run is measured once, from its first pixel.
      if (isInk(picture, width, column - dx, row - dy)) continue;
      let length = 0;
      while (isInk(picture, width, column + length * dx, row + length * dy)) length++;
      for (let k = 0; k < length; k++) {
        const along = pixel + k * (dy * width + dx);
        shortest[along] = Math.min(shortest[along], length * step);
      }
    }
  }
  return Array.from(shortest).filter((length) => length < Infinity);
}

function isInk(picture: Uint8Array, width: number, column: number, row: number): boolean {
  return column >= 0 && column < width && row >= 0 && picture[row * width + column] > halfInk;
}
