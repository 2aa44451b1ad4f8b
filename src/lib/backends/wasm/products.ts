import type { Kernels } from "./kernels.js";
import type { Memory } from "./memory.js";
import { type InkList, PictureMatrix } from "./picture-matrix.js";
import type { WasmMatrix } from "./wasm-matrix.js";

/** Vectors in a row of a panel: see assembly/pack. */
const densePanel = 4;
const sparsePanel = 8;
const vectorBytes = 16;
/**
 * Vectors that are summed side by side; the sums are the same with 8 and with 4. Older V8, as in Node 20 and 22, loads all that
 * it multiplies before it adds any of it, so that of 8 sums some don't stay in registers: there two times 4 take 0.6 of the
 * time. Those versions are the ones without half precision.
 */
const sideBySide = "f16round" in Math ? 8 : 4;

/** y = x·w + b; from its list of ink where x is a batch of pictures that has one. */
export function affine(
  k: Kernels,
  memory: Memory,
  x: WasmMatrix,
  w: WasmMatrix,
  b: WasmMatrix,
  y: WasmMatrix,
): void {
  const ink = x instanceof PictureMatrix ? x.inkByPicture : undefined;
  if (ink) {
    sparseProduct(k, memory, ink, w, b.address, y);
    return;
  }
  const packed = packPanels(k, memory, w, densePanel);
  k.gemm(x.address, x.rowBytes, 4, packed, b.address, y.address, y.rowBytes, y.rows, x.cols, y.vectors);
}

/** dw = xᵀ·dy; from its list of ink where x is a batch of pictures that has one. */
export function weightGradient(
  k: Kernels,
  memory: Memory,
  x: WasmMatrix,
  dy: WasmMatrix,
  dw: WasmMatrix,
): void {
  const ink = x instanceof PictureMatrix ? x.inkByPixel : undefined;
  if (ink) {
    sparseProduct(k, memory, ink, dy, 0, dw);
    return;
  }
  const packed = packPanels(k, memory, dy, densePanel);
  k.gemm(x.address, 4, x.rowBytes, packed, 0, dw.address, dw.rowBytes, dw.rows, x.rows, dw.vectors);
}

/** dx = dy·wᵀ */
export function inputGradient(
  k: Kernels,
  memory: Memory,
  dy: WasmMatrix,
  w: WasmMatrix,
  dx: WasmMatrix,
): void {
  const packed = memory.scratch(panelsBytes(dx.vectors, w.cols, densePanel));
  k.packTransposed(w.address, w.rowBytes, w.rows, w.cols, packed);
  k.gemm(dy.address, dy.rowBytes, 4, packed, 0, dx.address, dx.rowBytes, dx.rows, dy.cols, dx.vectors);
}

/** c = s·b + bias, with s: [c.rows × b.rows] listed row by row; no bias where its address is 0. */
function sparseProduct(
  k: Kernels,
  memory: Memory,
  { starts, entries, blocks }: InkList,
  b: WasmMatrix,
  bias: number,
  c: WasmMatrix,
): void {
  const packed = packPanels(k, memory, b, sparsePanel);
  const panelBytes = b.rows * sparsePanel * vectorBytes;
  k.sparseRows(
    starts,
    entries,
    blocks,
    packed,
    panelBytes,
    bias,
    c.address,
    c.rowBytes,
    c.rows,
    c.vectors,
    sideBySide,
  );
}

/** Address of the rows of b in panels of `width` vectors. */
function packPanels(k: Kernels, memory: Memory, b: WasmMatrix, width: number): number {
  const packed = memory.scratch(panelsBytes(b.vectors, b.rows, width));
  k.packRows(b.address, b.rowBytes, b.rows, b.vectors, width, packed);
  return packed;
}

/** Bytes of panels, `width` vectors wide, for rows of so many vectors. */
function panelsBytes(vectors: number, rows: number, width: number): number {
  return Math.ceil(vectors / width) * rows * width * vectorBytes;
}
