import { ended, madd } from "./multiply-add";

/**
 * C = A·B + bias, each sum taken in the order of k from 0 on, the bias added last.
 *
 * Two rows of C and 16 of its columns are summed at once, in 8 vectors: as many as stay in registers.
 *
 * @param a first element of A: [rows × inner]
 * @param aRow bytes from a row of A to the next
 * @param aCol bytes from a column of A to the next
 * @param packed B in panels of 4 vectors: [inner × columns]
 * @param bias [columns], or 0 for none
 * @param c first element of C
 * @param cRow bytes from a row of C to the next
 * @param rows rows of A and C
 * @param inner columns of A, rows of B
 * @param vectors vectors in a row of C
 */
export function gemm(
  a: usize,
  aRow: usize,
  aCol: usize,
  packed: usize,
  bias: usize,
  c: usize,
  cRow: usize,
  rows: i32,
  inner: i32,
  vectors: i32,
): void {
  const panelBytes = (<usize>inner) << 6;
  let panel = packed;
  for (let first = 0; first < vectors; first += 4) {
    const there = min(4, vectors - first);
    const offset = (<usize>first) << 4;
    const biasHere = bias ? bias + offset : 0;
    let i = 0;
    for (; i + 2 <= rows; i += 2) {
      twoRows(
        a + <usize>i * aRow,
        aRow,
        aCol,
        panel,
        panelBytes,
        biasHere,
        c + <usize>i * cRow + offset,
        cRow,
        there,
      );
    }
    if (i < rows)
      oneRow(a + <usize>i * aRow, aCol, panel, panelBytes, biasHere, c + <usize>i * cRow + offset, there);
    panel += panelBytes;
  }
}

function twoRows(
  a: usize,
  aRow: usize,
  aCol: usize,
  panel: usize,
  panelBytes: usize,
  bias: usize,
  c: usize,
  cRow: usize,
  vectors: i32,
): void {
  let p0 = f32x4.splat(0);
  let p1 = p0;
  let p2 = p0;
  let p3 = p0;
  let q0 = p0;
  let q1 = p0;
  let q2 = p0;
  let q3 = p0;
  let a0 = a;
  let a1 = a + aRow;
  const end = panel + panelBytes;
  for (let b = panel; b < end; b += 64) {
    const b0 = v128.load(b);
    const b1 = v128.load(b, 16);
    const b2 = v128.load(b, 32);
    const b3 = v128.load(b, 48);
    const x = v128.load32_splat(a0);
    const y = v128.load32_splat(a1);
    p0 = madd(p0, x, b0);
    p1 = madd(p1, x, b1);
    p2 = madd(p2, x, b2);
    p3 = madd(p3, x, b3);
    q0 = madd(q0, y, b0);
    q1 = madd(q1, y, b1);
    q2 = madd(q2, y, b2);
    q3 = madd(q3, y, b3);
    a0 += aCol;
    a1 += aCol;
  }
  storeRow(c, bias, vectors, p0, p1, p2, p3);
  storeRow(c + cRow, bias, vectors, q0, q1, q2, q3);
}

function oneRow(
  a: usize,
  aCol: usize,
  panel: usize,
  panelBytes: usize,
  bias: usize,
  c: usize,
  vectors: i32,
): void {
  let p0 = f32x4.splat(0);
  let p1 = p0;
  let p2 = p0;
  let p3 = p0;
  let a0 = a;
  const end = panel + panelBytes;
  for (let b = panel; b < end; b += 64) {
    const x = v128.load32_splat(a0);
    p0 = madd(p0, x, v128.load(b));
    p1 = madd(p1, x, v128.load(b, 16));
    p2 = madd(p2, x, v128.load(b, 32));
    p3 = madd(p3, x, v128.load(b, 48));
    a0 += aCol;
  }
  storeRow(c, bias, vectors, p0, p1, p2, p3);
}

function storeRow(c: usize, bias: usize, vectors: i32, p0: v128, p1: v128, p2: v128, p3: v128): void {
  v128.store(c, withBias(p0, bias));
  if (vectors > 1) v128.store(c, withBias(p1, bias ? bias + 16 : 0), 16);
  if (vectors > 2) v128.store(c, withBias(p2, bias ? bias + 32 : 0), 32);
  if (vectors > 3) v128.store(c, withBias(p3, bias ? bias + 48 : 0), 48);
}

function withBias(sum: v128, bias: usize): v128 {
  return bias ? f32x4.add(ended(sum), v128.load(bias)) : ended(sum);
}
