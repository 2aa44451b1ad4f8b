import { ended, madd } from "./multiply-add";

/** Bytes of a tap that was copied: a vector of x, and where its weights lie. */
const copied: usize = 32;

/**
 * `tapSums` for blocks of 4 samples, whose numbers of a pixel are one vector. What is summed at once are 8 outputs instead of
 * samples, each sum in the same order, so that a sample has the same bits beside however many. Taps where all 4 have a 0,
 * such as paper or what ReLU cut off, are left out: they would add 0 to sums that are never −0.
 *
 * @param w first weight; those of a tap for all outputs lie side by side
 * @param room for the copied taps of a pixel, and one more
 */
export function fewTapSums(
  starts: usize,
  taps: usize,
  pixels: i32,
  x: usize,
  xBlock: usize,
  w: usize,
  bias: usize,
  y: usize,
  yBlock: usize,
  outputs: i32,
  blocks: i32,
  room: usize,
): void {
  const plane = (<usize>pixels) << 4;
  for (let pixel = 0; pixel < pixels; pixel++) {
    const place = starts + ((<usize>pixel) << 2);
    const from = taps + ((<usize>i32.load(place)) << 3);
    const to = taps + ((<usize>i32.load(place, 4)) << 3);
    for (let block = 0; block < blocks; block++) {
      const end = copyTaps(from, to, x + <usize>block * xBlock, w, room);
      let ys = y + <usize>block * yBlock + ((<usize>pixel) << 4);
      let first: usize = 0;
      let b = bias;
      let q = 0;
      for (; q + 8 <= outputs; q += 8) {
        eightOutputs(room, end, first, b, ys, plane);
        first += 32;
        ys += plane << 3;
        if (b) b += 32;
      }
      for (; q + 4 <= outputs; q += 4) {
        fourOutputs(room, end, first, b, ys, plane);
        first += 16;
        ys += plane << 2;
        if (b) b += 16;
      }
      for (; q < outputs; q++) {
        storeOutput(ys, b, oneOutput(room, end, first));
        first += 4;
        ys += plane;
        if (b) b += 4;
      }
    }
  }
}

/**
 * Copies the taps that are not 0 in all samples, and after them one that is, because they are taken two at a time; returns where
 * they end. Nothing branches, because zeros can't be predicted.
 */
function copyTaps(from: usize, to: usize, x: usize, w: usize, room: usize): usize {
  for (let tap = from; tap < to; tap += 8) {
    const xs = v128.load(x + <usize>i32.load(tap));
    v128.store(room, xs);
    store<usize>(room, w + <usize>i32.load(tap, 4), 16);
    room += v128.any_true(xs) ? copied : 0;
  }
  v128.store(room, f32x4.splat(0));
  store<usize>(room, w, 16);
  return room;
}

/** Two taps at a time: they cost less than one after the other. */
function eightOutputs(from: usize, to: usize, first: usize, bias: usize, y: usize, plane: usize): void {
  let p0 = f32x4.splat(0);
  let p1 = p0;
  let p2 = p0;
  let p3 = p0;
  let p4 = p0;
  let p5 = p0;
  let p6 = p0;
  let p7 = p0;
  for (let tap = from; tap < to; tap += copied * 2) {
    const x0 = v128.load(tap);
    const w0 = load<usize>(tap, 16) + first;
    p0 = madd(p0, v128.load32_splat(w0), x0);
    p1 = madd(p1, v128.load32_splat(w0, 4), x0);
    p2 = madd(p2, v128.load32_splat(w0, 8), x0);
    p3 = madd(p3, v128.load32_splat(w0, 12), x0);
    p4 = madd(p4, v128.load32_splat(w0, 16), x0);
    p5 = madd(p5, v128.load32_splat(w0, 20), x0);
    p6 = madd(p6, v128.load32_splat(w0, 24), x0);
    p7 = madd(p7, v128.load32_splat(w0, 28), x0);
    const x1 = v128.load(tap, 32);
    const w1 = load<usize>(tap, 48) + first;
    p0 = madd(p0, v128.load32_splat(w1), x1);
    p1 = madd(p1, v128.load32_splat(w1, 4), x1);
    p2 = madd(p2, v128.load32_splat(w1, 8), x1);
    p3 = madd(p3, v128.load32_splat(w1, 12), x1);
    p4 = madd(p4, v128.load32_splat(w1, 16), x1);
    p5 = madd(p5, v128.load32_splat(w1, 20), x1);
    p6 = madd(p6, v128.load32_splat(w1, 24), x1);
    p7 = madd(p7, v128.load32_splat(w1, 28), x1);
  }
  storeOutput(y, bias, p0);
  storeOutput(y + plane, next(bias, 4), p1);
  storeOutput(y + plane * 2, next(bias, 8), p2);
  storeOutput(y + plane * 3, next(bias, 12), p3);
  storeOutput(y + plane * 4, next(bias, 16), p4);
  storeOutput(y + plane * 5, next(bias, 20), p5);
  storeOutput(y + plane * 6, next(bias, 24), p6);
  storeOutput(y + plane * 7, next(bias, 28), p7);
}

function fourOutputs(from: usize, to: usize, first: usize, bias: usize, y: usize, plane: usize): void {
  let p0 = f32x4.splat(0);
  let p1 = p0;
  let p2 = p0;
  let p3 = p0;
  for (let tap = from; tap < to; tap += copied) {
    const x = v128.load(tap);
    const w = load<usize>(tap, 16) + first;
    p0 = madd(p0, v128.load32_splat(w), x);
    p1 = madd(p1, v128.load32_splat(w, 4), x);
    p2 = madd(p2, v128.load32_splat(w, 8), x);
    p3 = madd(p3, v128.load32_splat(w, 12), x);
  }
  storeOutput(y, bias, p0);
  storeOutput(y + plane, next(bias, 4), p1);
  storeOutput(y + plane * 2, next(bias, 8), p2);
  storeOutput(y + plane * 3, next(bias, 12), p3);
}

function oneOutput(from: usize, to: usize, first: usize): v128 {
  let sum = f32x4.splat(0);
  for (let tap = from; tap < to; tap += copied) {
    const w = v128.load32_splat(load<usize>(tap, 16) + first);
    sum = madd(sum, w, v128.load(tap));
  }
  return sum;
}

function storeOutput(y: usize, bias: usize, sum: v128): void {
  v128.store(y, bias ? f32x4.add(ended(sum), v128.load32_splat(bias)) : ended(sum));
}

/** Address of a bias further on; 0 for none. */
function next(bias: usize, bytes: usize): usize {
  return bias ? bias + bytes : 0;
}

/**
 * The weights of a convolution as the taps of its gradient by x meet them: those of a place of the window and an output for all
 * channels side by side.
 *
 * @param w first weight: row c · places + place, column o
 * @param wRow bytes from a row to the next
 * @param packed [outputs · places × channels]: row o · places + place, column c
 */
export function packWeightsByOutput(
  w: usize,
  wRow: usize,
  channels: i32,
  places: i32,
  outputs: i32,
  packed: usize,
): void {
  for (let o = 0; o < outputs; o++) {
    for (let place = 0; place < places; place++) {
      let from = w + <usize>place * wRow + ((<usize>o) << 2);
      for (let c = 0; c < channels; c++) {
        f32.store(packed, f32.load(from));
        from += <usize>places * wRow;
        packed += 4;
      }
    }
  }
}
