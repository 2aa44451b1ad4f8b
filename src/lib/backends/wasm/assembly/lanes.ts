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
    for (let lane = 0; lane < lanes; lane++) {
      const there = first + lane < rows;
      let from = x + <usize>(first + lane) * xRow;
      let to = maps + ((<usize>lane) << 2);
      for (let k = 0; k < numbers; k++) {
        f32.store(to, there ? f32.load(from) : 0);
        from += 4;
        to += pixelBytes;
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
    for (let lane = 0; lane < there; lane++) {
      let from = maps + ((<usize>lane) << 2);
      let to = x;
      for (let k = 0; k < numbers; k++) {
        f32.store(to, f32.load(from));
        from += pixelBytes;
        to += 4;
      }
      x += xRow;
    }
    maps += blockBytes;
  }
}
