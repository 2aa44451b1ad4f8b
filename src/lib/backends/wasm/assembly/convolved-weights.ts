import { madd } from "./multiply-add";

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
      p0 = madd(p0, x0, v128.load(a));
      p1 = madd(p1, x1, v128.load(a, 16));
      p2 = madd(p2, x2, v128.load(a, 32));
      p3 = madd(p3, x3, v128.load(a, 48));
      q0 = madd(q0, x0, v128.load(b));
      q1 = madd(q1, x1, v128.load(b, 16));
      q2 = madd(q2, x2, v128.load(b, 32));
      q3 = madd(q3, x3, v128.load(b, 48));
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

/** `convolvedWeights` for blocks of 4 samples. */
export function fewConvolvedWeights(
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
  for (let first = 0; first < batch; first += 4) {
    const there = min(4, batch - first);
    for (let o = 0; o < outputs; o += 4) {
      const plane = dy + <usize>o * dyPlane;
      const others = min(4, outputs - o);
      for (let k = 0; k < weights; k++) {
        const span = spans + ((<usize>k) << 4);
        fourWeights(
          x + <usize>i32.load(span),
          xRow,
          xStep,
          plane + <usize>i32.load(span, 4),
          dyPlane,
          dyRow,
          i32.load(span, 8),
          i32.load(span, 12),
          there,
          dw + <usize>k * dwRow + ((<usize>o) << 2),
          others,
        );
      }
    }
    x += xBlock;
    dy += dyBlock;
  }
}

/** Of the outputs of `dw` from one on, up to 4; those that are not there are summed over the last plane again, and dropped. */
function fourWeights(
  x: usize,
  xRow: usize,
  xStep: usize,
  dy: usize,
  dyPlane: usize,
  dyRow: usize,
  rows: i32,
  columns: i32,
  samples: i32,
  dw: usize,
  outputs: i32,
): void {
  let p0 = f32x4.splat(0);
  let p1 = p0;
  let p2 = p0;
  let p3 = p0;
  const to1 = outputs > 1 ? dyPlane : 0;
  const to2 = outputs > 2 ? to1 + dyPlane : to1;
  const to3 = outputs > 3 ? to2 + dyPlane : to2;
  const rowBytes = (<usize>columns) << 4;
  for (let i = 0; i < rows; i++) {
    let xs = x;
    const end = dy + rowBytes;
    for (let place = dy; place < end; place += 16) {
      const x0 = v128.load(xs);
      p0 = madd(p0, x0, v128.load(place));
      p1 = madd(p1, x0, v128.load(place + to1));
      p2 = madd(p2, x0, v128.load(place + to2));
      p3 = madd(p3, x0, v128.load(place + to3));
      xs += xStep;
    }
    x += xRow;
    dy += dyRow;
  }
  f32.store(dw, addFour(f32.load(dw), p0, samples));
  if (outputs > 1) f32.store(dw, addFour(f32.load(dw, 4), p1, samples), 4);
  if (outputs > 2) f32.store(dw, addFour(f32.load(dw, 8), p2, samples), 8);
  if (outputs > 3) f32.store(dw, addFour(f32.load(dw, 12), p3, samples), 12);
}

/** `planeSums` for blocks of 4 samples. */
export function fewPlaneSums(
  dy: usize,
  dyBlock: usize,
  planeBytes: usize,
  outputs: i32,
  batch: i32,
  db: usize,
): void {
  memory.fill(db, 0, (<usize>outputs) << 2);
  for (let first = 0; first < batch; first += 4) {
    let plane = dy;
    for (let o = 0; o < outputs; o++) {
      let sum = f32x4.splat(0);
      const end = plane + planeBytes;
      for (; plane < end; plane += 16) sum = f32x4.add(sum, v128.load(plane));
      const target = db + ((<usize>o) << 2);
      f32.store(target, addFour(f32.load(target), sum, min(4, batch - first)));
    }
    dy += dyBlock;
  }
}
