import { ended, madd } from "./multiply-add";

/**
 * y[q][pixel] = Σ taps of the pixel: x[tap] · w[tap + q·wStep], + bias[q], in the order of the taps, for 16 samples at
 * once. It is the convolution, and, with other taps, its gradient by x.
 *
 * @param starts place of each pixel's first tap in the list: [pixels + 1] of i32
 * @param taps pairs of byte offsets, into a block of x and into w: [i32, i32]
 * @param pixels of a plane of y
 * @param x first block of x
 * @param xBlock bytes from a block to the next
 * @param w first weight
 * @param wStep bytes from the weight of an output to that of the next
 * @param bias [outputs], or 0 for none
 * @param y first block of y
 * @param yBlock bytes from a block to the next
 * @param outputs planes of y
 * @param blocks of 16 samples
 */
export function tapSums(
  starts: usize,
  taps: usize,
  pixels: i32,
  x: usize,
  xBlock: usize,
  w: usize,
  wStep: usize,
  bias: usize,
  y: usize,
  yBlock: usize,
  outputs: i32,
  blocks: i32,
): void {
  const plane = (<usize>pixels) << 6;
  // Block by block: the rows that a window moves over stay in the nearest cache.
  for (let block = 0; block < blocks; block++) {
    for (let pixel = 0; pixel < pixels; pixel++) {
      const place = starts + ((<usize>pixel) << 2);
      const from = taps + ((<usize>i32.load(place)) << 3);
      const to = taps + ((<usize>i32.load(place, 4)) << 3);
      let ys = y + ((<usize>pixel) << 6);
      let ws = w;
      let q = 0;
      for (; q + 2 <= outputs; q += 2) {
        const b = bias ? bias + ((<usize>q) << 2) : 0;
        twoOutputs(from, to, x, ws, wStep, b, ys, plane);
        ws += wStep << 1;
        ys += plane << 1;
      }
      if (q < outputs) oneOutput(from, to, x, ws, bias ? bias + ((<usize>q) << 2) : 0, ys);
    }
    x += xBlock;
    y += yBlock;
  }
}

function twoOutputs(
  from: usize,
  to: usize,
  x: usize,
  w: usize,
  wStep: usize,
  bias: usize,
  y: usize,
  plane: usize,
): void {
  let p0 = f32x4.splat(0);
  let p1 = p0;
  let p2 = p0;
  let p3 = p0;
  let q0 = p0;
  let q1 = p0;
  let q2 = p0;
  let q3 = p0;
  for (let tap = from; tap < to; tap += 8) {
    const xs = x + <usize>i32.load(tap);
    const ws = w + <usize>i32.load(tap, 4);
    const x0 = v128.load(xs);
    const x1 = v128.load(xs, 16);
    const x2 = v128.load(xs, 32);
    const x3 = v128.load(xs, 48);
    const a = v128.load32_splat(ws);
    const b = v128.load32_splat(ws + wStep);
    p0 = madd(p0, a, x0);
    p1 = madd(p1, a, x1);
    p2 = madd(p2, a, x2);
    p3 = madd(p3, a, x3);
    q0 = madd(q0, b, x0);
    q1 = madd(q1, b, x1);
    q2 = madd(q2, b, x2);
    q3 = madd(q3, b, x3);
  }
  storePixel(y, bias, p0, p1, p2, p3);
  storePixel(y + plane, bias ? bias + 4 : 0, q0, q1, q2, q3);
}

function oneOutput(from: usize, to: usize, x: usize, w: usize, bias: usize, y: usize): void {
  let p0 = f32x4.splat(0);
  let p1 = p0;
  let p2 = p0;
  let p3 = p0;
  for (let tap = from; tap < to; tap += 8) {
    const xs = x + <usize>i32.load(tap);
    const a = v128.load32_splat(w + <usize>i32.load(tap, 4));
    p0 = madd(p0, a, v128.load(xs));
    p1 = madd(p1, a, v128.load(xs, 16));
    p2 = madd(p2, a, v128.load(xs, 32));
    p3 = madd(p3, a, v128.load(xs, 48));
  }
  storePixel(y, bias, p0, p1, p2, p3);
}

function storePixel(y: usize, bias: usize, p0: v128, p1: v128, p2: v128, p3: v128): void {
  p0 = ended(p0);
  p1 = ended(p1);
  p2 = ended(p2);
  p3 = ended(p3);
  if (bias) {
    const b = v128.load32_splat(bias);
    p0 = f32x4.add(p0, b);
    p1 = f32x4.add(p1, b);
    p2 = f32x4.add(p2, b);
    p3 = f32x4.add(p3, b);
  }
  v128.store(y, p0);
  v128.store(y, p1, 16);
  v128.store(y, p2, 32);
  v128.store(y, p3, 48);
}
