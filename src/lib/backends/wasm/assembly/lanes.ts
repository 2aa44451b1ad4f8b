// Feature maps lie in blocks of 16 samples, or of 4 where there are few: the numbers of a pixel side by side.

/** Rows of x become the lanes of blocks; lanes without a row become 0. */
export function interleave(
  x: usize,
  xRow: usize,
  rows: i32,
  numbers: i32,
  maps: usize,
  blockBytes: usize,
  lanes: i32,
): void {
  const pixelBytes = (<usize>lanes) << 2;
  for (let first = 0; first < rows; first += lanes) {
    for (let lane = 0; lane < lanes; lane += 4) {
      let from = x + <usize>(first + lane) * xRow;
      let to = maps + ((<usize>lane) << 2);
      for (let k = 0; k < numbers; k += 4) {
        transposeFour(from, xRow, rows - first - lane, to, pixelBytes, numbers - k);
        from += 16;
        to += 4 * pixelBytes;
      }
    }
    maps += blockBytes;
  }
}

/** The lanes of blocks become rows of x. */
export function separate(
  maps: usize,
  blockBytes: usize,
  rows: i32,
  numbers: i32,
  x: usize,
  xRow: usize,
  lanes: i32,
): void {
  const pixelBytes = (<usize>lanes) << 2;
  for (let first = 0; first < rows; first += lanes) {
    const there = min(lanes, rows - first);
    for (let lane = 0; lane < there; lane += 4) {
      let from = maps + ((<usize>lane) << 2);
      let to = x + <usize>(first + lane) * xRow;
      for (let k = 0; k < numbers; k += 4) {
        transposeFour(from, pixelBytes, numbers - k, to, xRow, there - lane);
        from += 4 * pixelBytes;
        to += 16;
      }
    }
    maps += blockBytes;
  }
}

/** Rows of 4 numbers become columns of 4; of each there may be fewer, and numbers of rows that are not there are 0. */
function transposeFour(
  from: usize,
  fromStep: usize,
  fromRows: i32,
  to: usize,
  toStep: usize,
  toRows: i32,
): void {
  const a = fourNumbers(from, 0, fromStep, fromRows);
  const b = fourNumbers(from, 1, fromStep, fromRows);
  const c = fourNumbers(from, 2, fromStep, fromRows);
  const d = fourNumbers(from, 3, fromStep, fromRows);
  const firstOfAB = i32x4.shuffle(a, b, 0, 4, 1, 5);
  const firstOfCD = i32x4.shuffle(c, d, 0, 4, 1, 5);
  v128.store(to, i64x2.shuffle(firstOfAB, firstOfCD, 0, 2));
  if (toRows > 1) v128.store(to + toStep, i64x2.shuffle(firstOfAB, firstOfCD, 1, 3));
  if (toRows <= 2) return;
  const lastOfAB = i32x4.shuffle(a, b, 2, 6, 3, 7);
  const lastOfCD = i32x4.shuffle(c, d, 2, 6, 3, 7);
  v128.store(to + 2 * toStep, i64x2.shuffle(lastOfAB, lastOfCD, 0, 2));
  if (toRows > 3) v128.store(to + 3 * toStep, i64x2.shuffle(lastOfAB, lastOfCD, 1, 3));
}

function fourNumbers(from: usize, row: i32, step: usize, rows: i32): v128 {
  return row < rows ? v128.load(from + <usize>row * step) : f32x4.splat(0);
}
