/** Grey level above which a pixel counts as ink: half way from paper to ink. */
export const halfInk = 127;

/**
 * The width of the stroke at each pixel of ink: the shortest run of ink through it, of the level one, the upright
 * one and the two along diagonals, where a pixel counts √2.
 *
 * @param picture [height × width], 0 paper … 255 ink
 * @param width in pixels
 * @returns a width in pixels for each pixel above 127, in the order of the pixels
 */
export function strokeWidths(picture: Uint8Array, width: number): number[] {
  const height = picture.length / width;
  const shortest = new Float64Array(picture.length).fill(Infinity);
  for (const [dx, dy] of [
    [1, 0],
    [0, 1],
    [1, 1],
    [-1, 1],
  ]) {
    const step = dx !== 0 && dy !== 0 ? Math.SQRT2 : 1;
    for (let row = 0; row < height; row++) {
      for (let column = 0; column < width; column++) {
        if (inked(picture, width, column - dx, row - dy)) continue;
        let length = 0;
        while (inked(picture, width, column + length * dx, row + length * dy)) length++;
        for (let k = 0; k < length; k++) {
          const pixel = (row + k * dy) * width + column + k * dx;
          shortest[pixel] = Math.min(shortest[pixel], length * step);
        }
      }
    }
  }
  return Array.from(shortest).filter((length) => length < Infinity);
}

function inked(picture: Uint8Array, width: number, column: number, row: number): boolean {
  return column >= 0 && column < width && row >= 0 && picture[row * width + column] > halfInk;
}
