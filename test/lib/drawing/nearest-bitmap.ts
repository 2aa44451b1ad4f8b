const size = 28;
const pixels = size * size;
/** Side of the blocks whose sums tell bitmaps apart, in pixels. */
const block = 4;
const blocks = (size / block) * (size / block);

/** Bitmaps among which the nearest to a picture is found. */
export interface Bitmaps {
  /** [N × 784] */
  readonly data: Uint8Array;
  /** [N × 49] sums of 4 × 4 pixels. */
  readonly sums: Int32Array;
}

/** Bitmaps [N × 784] with the sums of their blocks. */
export function indexBitmaps(data: Uint8Array): Bitmaps {
  const sums = new Int32Array((data.length / pixels) * blocks);
  for (let start = 0; start < data.length; start += pixels) {
    sums.set(blockSums(data.subarray(start, start + pixels)), (start / pixels) * blocks);
  }
  return { data, sums };
}

/**
 * The mean difference per pixel from a picture to the nearest bitmap, in grey levels.
 *
 * Two pictures differ at least as much as the sums of their blocks, so that most bitmaps need no second look.
 */
export function distanceToNearest(picture: Uint8Array, { data, sums }: Bitmaps): number {
  const own = blockSums(picture);
  let best = Infinity;
  for (let row = 0; row * pixels < data.length; row++) {
    if (difference(own, sums, row * blocks, best) < best) {
      best = Math.min(best, difference(picture, data, row * pixels, best));
    }
  }
  return best / pixels;
}

function blockSums(picture: Uint8Array): Int32Array {
  const sums = new Int32Array(blocks);
  for (let pixel = 0; pixel < pixels; pixel++) {
    const [row, column] = [Math.floor(pixel / size), pixel % size];
    sums[Math.floor(row / block) * (size / block) + Math.floor(column / block)] += picture[pixel];
  }
  return sums;
}

/** Σ |a − b| over as many numbers as `a` has, `b` read from `offset` on; given up once it reaches `enough`. */
function difference(
  a: Uint8Array | Int32Array,
  b: Uint8Array | Int32Array,
  offset: number,
  enough: number,
): number {
  let sum = 0;
  for (let k = 0; k < a.length && sum < enough; k++) sum += Math.abs(a[k] - b[offset + k]);
  return sum;
}
