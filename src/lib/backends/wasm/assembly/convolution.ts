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
  for (let pixel = 0; pixel < pixels; pixel++) {
    const place = starts + ((<usize>pixel) << 2);
    const from = taps + ((<usize>i32.load(place)) << 3);
    const to = taps + ((<usize>i32.load(place, 4)) << 3);
    for (let block = 0; block < blocks; block++) {
      const xs = x + <usize>block * xBlock;
      let ys = y + <usize>block * yBlock + ((<usize>pixel) << 6);
      let ws = w;
      let q = 0;
      for (; q + 2 <= outputs; q += 2) {
        const b = bias ? bias + ((<usize>q) << 2) : 0;
        twoOutputs(from, to, xs, ws, wStep, b, ys, plane);
        ws += wStep << 1;
        ys += plane << 1;
      }
      if (q < outputs) oneOutput(from, to, xs, ws, bias ? bias + ((<usize>q) << 2) : 0, ys);
    }
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
    p0 = f32x4.add(p0, f32x4.mul(a, x0));
    p1 = f32x4.add(p1, f32x4.mul(a, x1));
    p2 = f32x4.add(p2, f32x4.mul(a, x2));
    p3 = f32x4.add(p3, f32x4.mul(a, x3));
    q0 = f32x4.add(q0, f32x4.mul(b, x0));
    q1 = f32x4.add(q1, f32x4.mul(b, x1));
    q2 = f32x4.add(q2, f32x4.mul(b, x2));
    q3 = f32x4.add(q3, f32x4.mul(b, x3));
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
    p0 = f32x4.add(p0, f32x4.mul(a, v128.load(xs)));
    p1 = f32x4.add(p1, f32x4.mul(a, v128.load(xs, 16)));
    p2 = f32x4.add(p2, f32x4.mul(a, v128.load(xs, 32)));
    p3 = f32x4.add(p3, f32x4.mul(a, v128.load(xs, 48)));
  }
  storePixel(y, bias, p0, p1, p2, p3);
}

function storePixel(y: usize, bias: usize, p0: v128, p1: v128, p2: v128, p3: v128): void {
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

/**
 * dw[k][o] = Σ over the samples of Σ over the places: x · dy, the places for 16 samples at once.
 *
 * @param spans for each weight row k: byte offsets of its first pixel in a block of x and in a plane of dy, rows of
 *   places, places in a row: [i32 × 4]
 * @param weights rows of dw
 * @param x first block of x
 * @param xBlock bytes from a block to the next
 * @param xRow bytes in x from a row of places to the next
 * @param xStep bytes in x from a place to the next
 * @param dy first block of dy
 * @param dyBlock bytes from a block to the next
 * @param dyRow bytes in dy from a row of places to the next
 * @param dyPlane bytes of a plane of dy
 * @param outputs planes of dy, columns of dw
 * @param dw first weight
 * @param dwRow bytes from a row of dw to the next
 * @param batch samples
 */
export function convolvedWeights(
  spans: usize,
  weights: i32,
  x: usize,
  xBlock: usize,
  xRow: usize,
  xStep: usize,
  dy: usize,
  dyBlock: usize,
  dyRow: usize,
  dyPlane: usize,
  outputs: i32,
  dw: usize,
  dwRow: usize,
  batch: i32,
): void {
  memory.fill(dw, 0, <usize>weights * dwRow);
  for (let first = 0; first < batch; first += 16) {
    const there = min(16, batch - first);
    for (let o = 0; o < outputs; o += 2) {
      const one = dy + <usize>o * dyPlane;
      const paired = o + 1 < outputs;
      const other = paired ? one + dyPlane : one;
      for (let k = 0; k < weights; k++) {
        const span = spans + ((<usize>k) << 4);
        const offset = <usize>i32.load(span, 4);
        const target = dw + <usize>k * dwRow + ((<usize>o) << 2);
        twoWeights(
          x + <usize>i32.load(span),
          xRow,
          xStep,
          one + offset,
          other + offset,
          dyRow,
          i32.load(span, 8),
          i32.load(span, 12),
          there,
          target,
          paired,
        );
      }
    }
    x += xBlock;
    dy += dyBlock;
  }
}

function twoWeights(
  x: usize,
  xRow: usize,
  xStep: usize,
  one: usize,
  other: usize,
  dyRow: usize,
  rows: i32,
  columns: i32,
  samples: i32,
  dw: usize,
  both: bool,
): void {
  let p0 = f32x4.splat(0);
  let p1 = p0;
  let p2 = p0;
  let p3 = p0;
  let q0 = p0;
  let q1 = p0;
  let q2 = p0;
  let q3 = p0;
  const rowBytes = (<usize>columns) << 6;
  for (let i = 0; i < rows; i++) {
    let xs = x;
    for (let at: usize = 0; at < rowBytes; at += 64) {
      const x0 = v128.load(xs);
      const x1 = v128.load(xs, 16);
      const x2 = v128.load(xs, 32);
      const x3 = v128.load(xs, 48);
      const a = one + at;
      const b = other + at;
      p0 = f32x4.add(p0, f32x4.mul(x0, v128.load(a)));
      p1 = f32x4.add(p1, f32x4.mul(x1, v128.load(a, 16)));
      p2 = f32x4.add(p2, f32x4.mul(x2, v128.load(a, 32)));
      p3 = f32x4.add(p3, f32x4.mul(x3, v128.load(a, 48)));
      q0 = f32x4.add(q0, f32x4.mul(x0, v128.load(b)));
      q1 = f32x4.add(q1, f32x4.mul(x1, v128.load(b, 16)));
      q2 = f32x4.add(q2, f32x4.mul(x2, v128.load(b, 32)));
      q3 = f32x4.add(q3, f32x4.mul(x3, v128.load(b, 48)));
      xs += xStep;
    }
    x += xRow;
    one += dyRow;
    other += dyRow;
  }
  f32.store(dw, addLanes(f32.load(dw), p0, p1, p2, p3, samples));
  if (both) f32.store(dw, addLanes(f32.load(dw, 4), q0, q1, q2, q3, samples), 4);
}

/** sum + the first lanes, one after the other. */
function addLanes(sum: f32, p0: v128, p1: v128, p2: v128, p3: v128, samples: i32): f32 {
  sum = addFour(sum, p0, samples);
  if (samples > 4) sum = addFour(sum, p1, samples - 4);
  if (samples > 8) sum = addFour(sum, p2, samples - 8);
  if (samples > 12) sum = addFour(sum, p3, samples - 12);
  return sum;
}

function addFour(sum: f32, p: v128, samples: i32): f32 {
  sum += f32x4.extract_lane(p, 0);
  if (samples > 1) sum += f32x4.extract_lane(p, 1);
  if (samples > 2) sum += f32x4.extract_lane(p, 2);
  if (samples > 3) sum += f32x4.extract_lane(p, 3);
  return sum;
}

/** db[o] = Σ over the samples of Σ over the pixels of plane o. */
export function planeSums(
  dy: usize,
  dyBlock: usize,
  planeBytes: usize,
  outputs: i32,
  batch: i32,
  db: usize,
): void {
  memory.fill(db, 0, (<usize>outputs) << 2);
  for (let first = 0; first < batch; first += 16) {
    const there = min(16, batch - first);
    let plane = dy;
    for (let o = 0; o < outputs; o++) {
      let p0 = f32x4.splat(0);
      let p1 = p0;
      let p2 = p0;
      let p3 = p0;
      const end = plane + planeBytes;
      for (; plane < end; plane += 64) {
        p0 = f32x4.add(p0, v128.load(plane));
        p1 = f32x4.add(p1, v128.load(plane, 16));
        p2 = f32x4.add(p2, v128.load(plane, 32));
        p3 = f32x4.add(p3, v128.load(plane, 48));
      }
      const target = db + ((<usize>o) << 2);
      f32.store(target, addLanes(f32.load(target), p0, p1, p2, p3, there));
    }
    dy += dyBlock;
  }
}
