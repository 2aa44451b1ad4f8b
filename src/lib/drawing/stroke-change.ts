/**
 * A picture with bolder lines: y = (1 − t)·x + t·max of x over the 3 × 3 pixels around. With t = 1 a line gains a pixel on
 * each side.
 *
 * @param picture grey levels: [height × width], 0 paper … 255 ink
 * @param width in pixels
 * @param amount t, 0 … 1
 * @returns [height × width]
 * @throws RangeError when the amount is not in [0, 1]
 */
export function thickened(picture: Uint8Array, width: number, amount: number): Uint8Array {
  expectAmount(amount);
  return blended(picture, overNeighbours(picture, width, Math.max), amount);
}

/** The same with thinner lines: the least of the 3 × 3 pixels takes the place of the greatest. */
export function thinned(picture: Uint8Array, width: number, amount: number): Uint8Array {
  expectAmount(amount);
  return blended(picture, overNeighbours(picture, width, Math.min), amount);
}

function expectAmount(amount: number): void {
  if (!(amount >= 0 && amount <= 1)) throw new RangeError(`amount must be in [0, 1]: ${amount}`);
}

function blended(picture: Uint8Array, changed: Uint8Array, amount: number): Uint8Array {
  return picture.map((level, k) => Math.round(level + amount * (changed[k] - level)));
}

/** The greatest or least of each pixel and its neighbours, along the rows and then along the columns; beyond is paper. */
function overNeighbours(
  picture: Uint8Array,
  width: number,
  choose: (a: number, b: number, c: number) => number,
): Uint8Array {
  const rows = new Uint8Array(picture.length);
  const both = new Uint8Array(picture.length);
  for (let k = 0; k < picture.length; k++) {
    const column = k % width;
    const left = column > 0 ? picture[k - 1] : 0;
    const right = column < width - 1 ? picture[k + 1] : 0;
    rows[k] = choose(left, picture[k], right);
  }
  for (let k = 0; k < picture.length; k++) {
    both[k] = choose(rows[k - width] ?? 0, rows[k], rows[k + width] ?? 0);
  }
  return both;
}
