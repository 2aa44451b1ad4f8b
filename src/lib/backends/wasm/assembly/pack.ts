/**
 * Copies a matrix B into panels of `width` vectors: panel p holds, row after row, vectors p·width … of
 * each row, and zeros past the end. A panel is read in one stream.
 *
 * @param b first row of B
 * @param stride bytes from row to row
 * @param rows rows of B
 * @param vectors vectors in a row
 * @param width vectors in a row of a panel
 * @param packed where the panels go
 */
export function packRows(b: usize, stride: usize, rows: i32, vectors: i32, width: i32, packed: usize): void {
  let to = packed;
  for (let first = 0; first < vectors; first += width) {
    let from = b + ((<usize>first) << 4);
    const there = min(width, vectors - first);
    for (let k = 0; k < rows; k++) {
      let v = 0;
      for (; v + 4 <= there; v += 4) {
        const at = (<usize>v) << 4;
        v128.store(to + at, v128.load(from + at));
        v128.store(to + at, v128.load(from + at, 16), 16);
        v128.store(to + at, v128.load(from + at, 32), 32);
        v128.store(to + at, v128.load(from + at, 48), 48);
      }
      for (; v < there; v++) v128.store(to + ((<usize>v) << 4), v128.load(from + ((<usize>v) << 4)));
      for (let v = there; v < width; v++) v128.store(to + ((<usize>v) << 4), f32x4.splat(0));
      from += stride;
      to += (<usize>width) << 4;
    }
  }
}

/**
 * The same of Bᵀ, in panels of 4 vectors: row j of a panel holds element j of 16 rows of B.
 *
 * @param b first row of B
 * @param stride bytes from row to row
 * @param rows rows of B, columns of Bᵀ
 * @param cols columns of B, rows of Bᵀ
 * @param packed where the panels go
 */
export function packTransposed(b: usize, stride: usize, rows: i32, cols: i32, packed: usize): void {
  let to = packed;
  for (let first = 0; first < rows; first += 16) {
    const there = min(16, rows - first);
    for (let r = 0; r < there; r++) {
      let from = b + <usize>(first + r) * stride;
      let place = to + ((<usize>r) << 2);
      for (let j = 0; j < cols; j++) {
        f32.store(place, f32.load(from));
        from += 4;
        place += 64;
      }
    }
    for (let r = there; r < 16; r++) {
      let place = to + ((<usize>r) << 2);
      for (let j = 0; j < cols; j++) {
        f32.store(place, 0);
        place += 64;
      }
    }
    to += (<usize>cols) << 6;
  }
}
