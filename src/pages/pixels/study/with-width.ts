/**
 * Numbers of a picture read with rows of another width: number k stands in row ⌊k / width⌋ and column k mod width.
 * What is left of the last row is paper, 0.
 *
 * @param x row after row, of any width
 * @returns [height × width] with height = ⌈numbers / width⌉
 * @throws RangeError unless width is a whole number of at least 1
 */
export function withWidth(x: Float32Array, width: number): Float32Array {
  if (!(Number.isInteger(width) && width >= 1)) {
    throw new RangeError(`width must be a whole number of at least 1: ${width}`);
  }
  const picture = new Float32Array(Math.ceil(x.length / width) * width);
  picture.set(x);
  return picture;
}
