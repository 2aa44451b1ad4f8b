/**
 * For each pattern of ink in 4 pixels, bit b for pixel b: the bytes of the inked lanes of a vector, moved to its
 * front. What comes after them is written over.
 */
const toFront = memory.data(16 * 16);
for (let ink = 0; ink < 16; ink++) {
  let to = toFront + ((<usize>ink) << 4);
  for (let k: usize = 0; k < 16; k += 4) store<u32>(to + k, 0x03020100);
  for (let lane: u32 = 0; lane < 4; lane++) {
    if (((ink >> lane) & 1) === 0) continue;
    store<u32>(to, 0x03020100 + 0x04040404 * lane);
    to += 4;
  }
}

/**
 * Lists the ink of each picture, block after block of its pixels: where it is and how dark. Nothing but the search for
 * ink branches, because where ink is can't be predicted.
 *
 * @param pictures bytes of the batch: [rows × pixels], each row at a multiple of 16 with zeros after it
 * @param rowBytes bytes from a picture to the next
 * @param rows pictures in the batch
 * @param blockBytes bytes of a block, a multiple of 16; the last may have fewer
 * @param starts filled with the place of each picture's first entry in each block: [blocks · rows + 1] of i32
 * @param entries filled with pairs of pixel number · 128 and value: [i32, f32], and 32 bytes past the last
 * @returns number of entries
 */
export function compressRows(
  pictures: usize,
  rowBytes: usize,
  rows: i32,
  blockBytes: usize,
  starts: usize,
  entries: usize,
): i32 {
  let entry = entries;
  let place = starts;
  for (let first: usize = 0; first < rowBytes; first += blockBytes) {
    const end = min(first + blockBytes, rowBytes);
    for (let i = 0; i < rows; i++) {
      i32.store(place, <i32>((entry - entries) >> 3));
      place += 4;
      const row = pictures + <usize>i * rowBytes;
      for (let k = first; k < end; k += 16) entry = listSixteen(row, k, entry);
    }
  }
  const count = <i32>((entry - entries) >> 3);
  i32.store(place, count);
  return count;
}

/** Writes the entries of the inked ones of the 16 pixels from k on; returns where the next entry goes. */
function listSixteen(row: usize, k: usize, entry: usize): usize {
  const levels = v128.load(row + k);
  // Bit b is set where byte b is ink.
  const ink = i8x16.bitmask(i8x16.ne(levels, i8x16.splat(0)));
  if (!ink) return entry;
  const low = i16x8.extend_low_i8x16_u(levels);
  const high = i16x8.extend_high_i8x16_u(levels);
  const offsets = i32x4.add(i32x4.splat(<i32>(k << 7)), i32x4(0, 128, 256, 384));
  let next = listFour(i32x4.extend_low_i16x8_u(low), offsets, ink & 15, entry);
  next = listFour(i32x4.extend_high_i16x8_u(low), moved(offsets, 4), (ink >> 4) & 15, next);
  next = listFour(i32x4.extend_low_i16x8_u(high), moved(offsets, 8), (ink >> 8) & 15, next);
  return listFour(i32x4.extend_high_i16x8_u(high), moved(offsets, 12), ink >> 12, next);
}

/** Writes the entries of the inked ones of 4 pixels; returns where the next entry goes. */
function listFour(levels: v128, offsets: v128, ink: i32, entry: usize): usize {
  const order = v128.load(toFront + ((<usize>ink) << 4));
  const values = i8x16.swizzle(brightness(levels), order);
  const places = i8x16.swizzle(offsets, order);
  v128.store(entry, i32x4.shuffle(places, values, 0, 4, 1, 5));
  v128.store(entry, i32x4.shuffle(places, values, 2, 6, 3, 7), 16);
  return entry + ((<usize>popcnt(ink)) << 3);
}

/** Offsets of the pixels so many further on. */
function moved(offsets: v128, pixels: i32): v128 {
  return i32x4.add(offsets, i32x4.splat(pixels << 7));
}

/**
 * Grey levels 0…255 as numbers 0…1: for each of them the float32 next to the quotient, as in the reference, and in less time
 * than a division takes. 1/255 is 257·2⁻¹⁶, whose product is exact, and a rest.
 */
function brightness(levels: v128): v128 {
  const x = f32x4.convert_i32x4_s(levels);
  const rest = f32x4.mul(x, f32x4.splat(5.983839201917363e-8));
  return f32x4.add(f32x4.mul(x, f32x4.splat(257.0 / 65536.0)), rest);
}

/**
 * The same ink listed by pixel: for each pixel the pictures that have ink there, in their order.
 *
 * @param pictures bytes of the batch, as for `compressRows`
 * @param rowBytes bytes from a picture to the next
 * @param rows pictures in the batch
 * @param blocks of pixels
 * @param rowStarts as from `compressRows`
 * @param rowEntries as from `compressRows`
 * @param starts filled with the place of each pixel's first entry: [rowBytes + 1] of i32
 * @param entries filled with pairs of picture number · 128 and value: [i32, f32]
 */
export function compressColumns(
  pictures: usize,
  rowBytes: usize,
  rows: i32,
  blocks: i32,
  rowStarts: usize,
  rowEntries: usize,
  starts: usize,
  entries: usize,
): void {
  countInk(pictures, rowBytes, rows, starts);
  const end = starts + (rowBytes << 2);
  let sum = 0;
  for (let place = starts; place < end; place += 4) {
    const here = i32.load(place);
    i32.store(place, sum);
    sum += here;
  }
  let place = rowStarts;
  for (let block = 0; block < blocks; block++) {
    for (let i = 0; i < rows; i++) {
      let entry = rowEntries + ((<usize>i32.load(place)) << 3);
      place += 4;
      const last = rowEntries + ((<usize>i32.load(place)) << 3);
      for (; entry < last; entry += 8) {
        const cursor = starts + <usize>(i32.load(entry) >> 5);
        const at = i32.load(cursor);
        i32.store(cursor, at + 1);
        const to = entries + ((<usize>at) << 3);
        i32.store(to, i << 7);
        i32.store(to, i32.load(entry, 4), 4);
      }
    }
  }
  // Each start has moved to the next one's place: move them back.
  memory.copy(starts + 4, starts, rowBytes << 2);
  i32.store(starts, 0);
}

/** Counts in how many pictures each pixel has ink: [rowBytes] of i32. */
function countInk(pictures: usize, rowBytes: usize, rows: i32, counts: usize): void {
  for (let k: usize = 0; k < rowBytes; k += 16) {
    let a = i32x4.splat(0);
    let b = a;
    let c = a;
    let d = a;
    let i = 0;
    while (i < rows) {
      // A byte counts no further.
      const end = min(i + 255, rows);
      let inked = i8x16.splat(0);
      for (; i < end; i++) {
        const levels = v128.load(pictures + <usize>i * rowBytes + k);
        inked = i8x16.sub(inked, i8x16.ne(levels, i8x16.splat(0)));
      }
      const low = i16x8.extend_low_i8x16_u(inked);
      const high = i16x8.extend_high_i8x16_u(inked);
      a = i32x4.add(a, i32x4.extend_low_i16x8_u(low));
      b = i32x4.add(b, i32x4.extend_high_i16x8_u(low));
      c = i32x4.add(c, i32x4.extend_low_i16x8_u(high));
      d = i32x4.add(d, i32x4.extend_high_i16x8_u(high));
    }
    const to = counts + (k << 2);
    v128.store(to, a);
    v128.store(to, b, 16);
    v128.store(to, c, 32);
    v128.store(to, d, 48);
  }
}

/**
 * Writes the pictures out as numbers, 16 at a time.
 *
 * @param pictures bytes of the batch
 * @param rowBytes bytes from a picture to the next: the pixels, rounded up to a multiple of 16
 * @param rows pictures in the batch
 * @param x filled with the values: [rows × pixels], and zeros in up to 64 bytes past the last row
 * @param xRow bytes from a row of x to the next
 */
export function expandRows(pictures: usize, rowBytes: usize, rows: i32, x: usize, xRow: usize): void {
  for (let i = 0; i < rows; i++) {
    const row = pictures + <usize>i * rowBytes;
    let to = x + <usize>i * xRow;
    for (let k: usize = 0; k < rowBytes; k += 16) {
      const levels = v128.load(row + k);
      const low = i16x8.extend_low_i8x16_u(levels);
      const high = i16x8.extend_high_i8x16_u(levels);
      v128.store(to, brightness(i32x4.extend_low_i16x8_u(low)));
      v128.store(to, brightness(i32x4.extend_high_i16x8_u(low)), 16);
      v128.store(to, brightness(i32x4.extend_low_i16x8_u(high)), 32);
      v128.store(to, brightness(i32x4.extend_high_i16x8_u(high)), 48);
      to += 64;
    }
  }
}
