/**
 * Square pictures with rows and columns swapped, which turns those of EMNIST upright:
 * new[n][row][column] = old[n][column][row].
 *
 * @param pictures [count × size × size]
 * @param size width and height of a picture, in pixels
 */
export function transposeEach(pictures: Uint8Array, size: number): Uint8Array {
  const turned = new Uint8Array(pictures.length);
  const pixels = size * size;
  for (let start = 0; start < pictures.length; start += pixels) {
    for (let k = 0; k < pixels; k++) {
      const row = Math.floor(k / size);
      turned[start + k] = pictures[start + (k % size) * size + row];
    }
  }
  return turned;
}
