import { ended, madd } from "./multiply-add";

/**
 * C = S·B + bias for a sparse S: row i of C is the sum of the rows of B that row i of S names, each times
 * its value, in the order of the list, the bias added last.
 *
 * The columns of S come in blocks, one after the other for all its rows: the rows of B that a block meets stay in the
 * nearest cache.
 *
 * @param starts place of the first entry of each row in each block, block after block: [blocks · rows + 1] of i32
 * @param entries pairs of a row of B (as a byte offset in a panel, its number · 128) and a value: [i32, f32]
 * @param blocks of columns of S
 * @param packed B in panels of 8 vectors
 * @param panelBytes bytes from a panel to the next
 * @param bias [columns], or 0 for none
 * @param c first element of C
 * @param cRow bytes from a row of C to the next
 * @param rows rows of S and C
 * @param vectors vectors in a row of C
 * @param width vectors that are summed side by side, 8 or 4
 */
export function sparseRows(
  starts: usize,
  entries: usize,
  blocks: i32,
  packed: usize,
  panelBytes: usize,
  bias: usize,
  c: usize,
  cRow: usize,
  rows: i32,
  vectors: i32,
  width: i32,
): void {
  for (let first = 0; first < vectors; first += width) {
    const panel = packed + <usize>(first >> 3) * panelBytes + ((<usize>(first & 7)) << 4);
    const offset = (<usize>first) << 4;
    const there = min(width, vectors - first);
    let place = starts;
    for (let block = 0; block < blocks; block++) {
      const biasHere = bias && block === blocks - 1 ? bias + offset : 0;
      let cHere = c + offset;
      for (let i = 0; i < rows; i++) {
        const from = entries + ((<usize>i32.load(place)) << 3);
        const to = entries + ((<usize>i32.load(place, 4)) << 3);
        const begun = block ? cHere : 0;
        if (there > 4) sparseRow(from, to, panel, begun, biasHere, cHere, there);
        else narrowSparseRow(from, to, panel, begun, biasHere, cHere, there);
        place += 4;
        cHere += cRow;
      }
    }
  }
}

/** @param begun sums of the entries before these, or 0 for none */
export function sparseRow(
  from: usize,
  to: usize,
  panel: usize,
  begun: usize,
  bias: usize,
  c: usize,
  vectors: i32,
): void {
  let p0 = sumSoFar(begun, 0, vectors);
  let p1 = sumSoFar(begun, 1, vectors);
  let p2 = sumSoFar(begun, 2, vectors);
  let p3 = sumSoFar(begun, 3, vectors);
  let p4 = sumSoFar(begun, 4, vectors);
  let p5 = sumSoFar(begun, 5, vectors);
  let p6 = sumSoFar(begun, 6, vectors);
  let p7 = sumSoFar(begun, 7, vectors);
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

/** The same with 4 sums at most: 47 columns are 12 vectors, 8 and 4. */
export function narrowSparseRow(
  from: usize,
  to: usize,
  panel: usize,
  begun: usize,
  bias: usize,
  c: usize,
  vectors: i32,
): void {
  let p0 = sumSoFar(begun, 0, vectors);
  let p1 = sumSoFar(begun, 1, vectors);
  let p2 = sumSoFar(begun, 2, vectors);
  let p3 = sumSoFar(begun, 3, vectors);
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

function sumSoFar(begun: usize, vector: i32, vectors: i32): v128 {
  return begun && vector < vectors ? v128.load(begun + ((<usize>vector) << 4)) : f32x4.splat(0);
}

function store(c: usize, bias: usize, vector: i32, vectors: i32, sum: v128): void {
  if (vector >= vectors) return;
  const offset = (<usize>vector) << 4;
  v128.store(c + offset, bias ? f32x4.add(ended(sum), v128.load(bias + offset)) : ended(sum));
}
