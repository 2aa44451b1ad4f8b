// Feature maps lie in blocks of 16 samples: the 16 numbers of a pixel side by side, 64 bytes, a cache line.

/** Rows of x become the lanes of blocks; lanes without a row become 0. */
export function interleave(
  x: usize,
  xRow: usize,
  rows: i32,
  numbers: i32,
  maps: usize,
  blockBytes: usize,
): void {
  for (let first = 0; first < rows; first += 16) {
    for (let lane = 0; lane < 16; lane++) {
      const there = first + lane < rows;
      let from = x + <usize>(first + lane) * xRow;
      let to = maps + ((<usize>lane) << 2);
      for (let k = 0; k < numbers; k++) {
        f32.store(to, there ? f32.load(from) : 0);
        from += 4;
        to += 64;
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
): void {
  for (let n = 0; n < rows; n++) {
    let from = maps + <usize>(n >> 4) * blockBytes + ((<usize>(n & 15)) << 2);
    let to = x + <usize>n * xRow;
    for (let k = 0; k < numbers; k++) {
      f32.store(to, f32.load(from));
      from += 64;
      to += 4;
    }
  }
}
