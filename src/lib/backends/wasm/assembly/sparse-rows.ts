import { ended, madd } from "./multiply-add";

/**
 * C = S·B + bias for a sparse S: row i of C is the sum of the rows of B that row i of S names, each times
 * its value, in the order of the list, the bias added last.
 *
 * @param starts place of each row's first entry in the list: [rows + 1] of i32
 * @param entries pairs of a row of B (as a byte offset in a panel, its number · 128) and a value: [i32, f32]
 * @param packed B in panels of 8 vectors
 * @param panelBytes bytes from a panel to the next
 * @param bias [columns], or 0 for none
 * @param c first element of C
 * @param cRow bytes from a row of C to the next
 * @param rows rows of S and C
 * @param vectors vectors in a row of C
 */
export function sparseRows(
  starts: usize,
  entries: usize,
  packed: usize,
  panelBytes: usize,
  bias: usize,
  c: usize,
  cRow: usize,
  rows: i32,
  vectors: i32,
): void {
  let panel = packed;
  for (let first = 0; first < vectors; first += 8) {
    const offset = (<usize>first) << 4;
    const there = min(8, vectors - first);
    for (let i = 0; i < rows; i++) {
      const place = starts + ((<usize>i) << 2);
      const from = entries + ((<usize>i32.load(place)) << 3);
      const to = entries + ((<usize>i32.load(place, 4)) << 3);
      const biasHere = bias ? bias + offset : 0;
      const cHere = c + <usize>i * cRow + offset;
      if (there > 4) sparseRow(from, to, panel, biasHere, cHere, there);
      else narrowSparseRow(from, to, panel, biasHere, cHere, there);
    }
    panel += panelBytes;
  }
}

export function sparseRow(from: usize, to: usize, panel: usize, bias: usize, c: usize, vectors: i32): void {
  let p0 = f32x4.splat(0);
  let p1 = p0;
  let p2 = p0;
  let p3 = p0;
  let p4 = p0;
  let p5 = p0;
  let p6 = p0;
  let p7 = p0;
  for (let entry = from; entry < to; entry += 8) {
    const b = panel + <usize>i32.load(entry);
    const x = v128.load32_splat(entry, 4);
    p0 = madd(p0, x, v128.load(b));
    p1 = madd(p1, x, v128.load(b, 16));
    p2 = madd(p2, x, v128.load(b, 32));
    p3 = madd(p3, x, v128.load(b, 48));
    p4 = madd(p4, x, v128.load(b, 64));
    p5 = madd(p5, x, v128.load(b, 80));
    p6 = madd(p6, x, v128.load(b, 96));
    p7 = madd(p7, x, v128.load(b, 112));
  }
  store(c, bias, 0, vectors, p0);
  store(c, bias, 1, vectors, p1);
  store(c, bias, 2, vectors, p2);
  store(c, bias, 3, vectors, p3);
  store(c, bias, 4, vectors, p4);
  store(c, bias, 5, vectors, p5);
  store(c, bias, 6, vectors, p6);
  store(c, bias, 7, vectors, p7);
}

/** The same for the last panel where no more than half of it is there: 47 columns are 12 vectors, 8 and 4. */
export function narrowSparseRow(
  from: usize,
  to: usize,
  panel: usize,
  bias: usize,
  c: usize,
  vectors: i32,
): void {
  let p0 = f32x4.splat(0);
  let p1 = p0;
  let p2 = p0;
  let p3 = p0;
  for (let entry = from; entry < to; entry += 8) {
    const b = panel + <usize>i32.load(entry);
    const x = v128.load32_splat(entry, 4);
    p0 = madd(p0, x, v128.load(b));
    p1 = madd(p1, x, v128.load(b, 16));
    p2 = madd(p2, x, v128.load(b, 32));
    p3 = madd(p3, x, v128.load(b, 48));
  }
  store(c, bias, 0, vectors, p0);
  store(c, bias, 1, vectors, p1);
  store(c, bias, 2, vectors, p2);
  store(c, bias, 3, vectors, p3);
}

function store(c: usize, bias: usize, vector: i32, vectors: i32, sum: v128): void {
  if (vector >= vectors) return;
  const offset = (<usize>vector) << 4;
  v128.store(c + offset, bias ? f32x4.add(ended(sum), v128.load(bias + offset)) : ended(sum));
}
