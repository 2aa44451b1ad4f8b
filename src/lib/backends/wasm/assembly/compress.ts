/**
 * Lists the ink of each picture: where it is and how dark.
 *
 * @param pictures bytes of the batch: [rows × pixels], each row at a multiple of 16 with zeros after it
 * @param rowBytes bytes from a picture to the next
 * @param rows pictures in the batch
 * @param levels value of each of the 256 grey levels: [256] of f32
 * @param starts filled with the place of each picture's first entry: [rows + 1] of i32
 * @param entries filled with pairs of pixel number · 128 and value: [i32, f32]
 * @returns number of entries
 */
export function compressRows(
  pictures: usize,
  rowBytes: usize,
  rows: i32,
  levels: usize,
  starts: usize,
  entries: usize,
): i32 {
  let entry = entries;
  let place = starts;
  for (let i = 0; i < rows; i++) {
    i32.store(place, <i32>((entry - entries) >> 3));
    place += 4;
    const row = pictures + <usize>i * rowBytes;
    for (let k: usize = 0; k < rowBytes; k += 16) {
      const bytes = v128.load(row + k);
      // Bit b is set where byte b is ink.
      let ink = i8x16.bitmask(i8x16.ne(bytes, i8x16.splat(0)));
      while (ink) {
        const pixel = k + <usize>ctz(ink);
        i32.store(entry, <i32>(pixel << 7));
        v128.store32_lane(entry, v128.load32_splat(levels + ((<usize>load<u8>(row + pixel)) << 2)), 0, 4);
        entry += 8;
        ink &= ink - 1;
      }
    }
  }
  const count = <i32>((entry - entries) >> 3);
  i32.store(place, count);
  return count;
}

/**
 * The same ink listed by pixel: for each pixel the pictures that have ink there, in their order.
 *
 * @param rows pictures in the batch
 * @param pixels pixels of a picture
 * @param rowStarts as from `compressRows`
 * @param rowEntries as from `compressRows`
 * @param starts filled with the place of each pixel's first entry: [pixels + 1] of i32
 * @param entries filled with pairs of picture number · 128 and value: [i32, f32]
 */
export function compressColumns(
  rows: i32,
  pixels: i32,
  rowStarts: usize,
  rowEntries: usize,
  starts: usize,
  entries: usize,
): void {
  const count = i32.load(rowStarts + ((<usize>rows) << 2));
  const end = rowEntries + ((<usize>count) << 3);
  memory.fill(starts, 0, (<usize>pixels + 1) << 2);
  for (let entry = rowEntries; entry < end; entry += 8) {
    const place = starts + <usize>(i32.load(entry) >> 5);
    i32.store(place, i32.load(place) + 1);
  }
  let sum = 0;
  for (let k = 0; k <= pixels; k++) {
    const place = starts + ((<usize>k) << 2);
    const here = i32.load(place);
    i32.store(place, sum);
    sum += here;
  }
  for (let i = 0; i < rows; i++) {
    const place = rowStarts + ((<usize>i) << 2);
    let entry = rowEntries + ((<usize>i32.load(place)) << 3);
    const last = rowEntries + ((<usize>i32.load(place, 4)) << 3);
    for (; entry < last; entry += 8) {
      const cursor = starts + <usize>(i32.load(entry) >> 5);
      const at = i32.load(cursor);
      i32.store(cursor, at + 1);
      const to = entries + ((<usize>at) << 3);
      i32.store(to, i << 7);
      i32.store(to, i32.load(entry, 4), 4);
    }
  }
  // Each start has moved to the next one's place: move them back.
  for (let k = pixels; k > 0; k--) {
    i32.store(starts + ((<usize>k) << 2), i32.load(starts + ((<usize>(k - 1)) << 2)));
  }
  i32.store(starts, 0);
}

/**
 * Writes the pictures out as numbers.
 *
 * @param pictures bytes of the batch
 * @param rowBytes bytes from a picture to the next
 * @param rows pictures in the batch
 * @param pixels pixels of a picture
 * @param levels value of each of the 256 grey levels
 * @param x filled with the values: [rows × pixels]
 * @param xRow bytes from a row of x to the next
 */
export function expandRows(
  pictures: usize,
  rowBytes: usize,
  rows: i32,
  pixels: i32,
  levels: usize,
  x: usize,
  xRow: usize,
): void {
  for (let i = 0; i < rows; i++) {
    const row = pictures + <usize>i * rowBytes;
    const to = x + <usize>i * xRow;
    for (let k = 0; k < pixels; k++) {
      f32.store(to + ((<usize>k) << 2), f32.load(levels + ((<usize>load<u8>(row + k)) << 2)));
    }
  }
}
