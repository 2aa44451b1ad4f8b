import type { Backend } from "../../backend.js";
import { expectSameShape, expectShape } from "../../kernels/check.js";
import type { Matrix } from "../../matrix.js";
import { toFloat32 } from "../../numbers/round.js";
import { type Kernels, loadKernels } from "./kernels.js";
import { Memory } from "./memory.js";
import { PictureMatrix, pictureBatch } from "./picture-matrix.js";
import { updateKernels } from "./updates.js";
import { strideOf, WasmMatrix } from "./wasm-matrix.js";

/** Bytes of a row of a panel: 16 columns for dense products, 32 for sparse ones. */
const denseRow = 64;
const sparseRow = 128;

/**
 * The fast backend: WebAssembly with SIMD, in float32. Its results are those of the reference, bit for bit,
 * because every sum is taken in the same order; it is the columns that are worked on side by side.
 *
 * @throws WebAssembly.CompileError where the engine has no WebAssembly SIMD
 */
export async function wasmBackend(): Promise<Backend> {
  const memory = new Memory();
  const kernels = await loadKernels(memory);
  const levels = memory.allocate(4 * 256);
  new Float32Array(memory.wasm.buffer, levels, 256).set(
    Array.from({ length: 256 }, (_, level) => level / 255),
  );
  const own = ownerOf(memory);
  /** The same, with the numbers of a batch of pictures written out. */
  const written = (matrix: Matrix): WasmMatrix => {
    if (matrix instanceof PictureMatrix) matrix.expand();
    return own(matrix);
  };

  return {
    name: "wasm",
    precision: "float32",
    round: toFloat32,
    matrix: (rows, cols) => new WasmMatrix(memory, memory.allocate(4 * rows * strideOf(cols)), rows, cols),
    firstRows(matrix, rows) {
      if (!(rows >= 0 && rows <= matrix.rows)) {
        throw new RangeError(`rows must be in [0, ${matrix.rows}]: ${rows}`);
      }
      return new WasmMatrix(memory, written(matrix).address, rows, matrix.cols);
    },
    pictures: (capacity, pixels) => pictureBatch(memory, kernels, levels, capacity, pixels),
    affine(x, w, b, y) {
      expectShape("affine", "w", w, x.cols, w.cols);
      expectShape("affine", "b", b, 1, w.cols);
      expectShape("affine", "y", y, x.rows, w.cols);
      affine(kernels, memory, own(x), written(w), written(b), written(y));
    },
    weightGradient(x, dy, dw) {
      expectShape("weightGradient", "dy", dy, x.rows, dy.cols);
      expectShape("weightGradient", "dw", dw, x.cols, dy.cols);
      weightGradient(kernels, memory, own(x), written(dy), written(dw));
    },
    inputGradient(dy, w, dx) {
      expectShape("inputGradient", "w", w, w.rows, dy.cols);
      expectShape("inputGradient", "dx", dx, dy.rows, w.rows);
      inputGradient(kernels, memory, written(dy), written(w), written(dx));
    },
    biasGradient(dy, db) {
      expectShape("biasGradient", "db", db, 1, dy.cols);
      kernels.columnSums(written(dy).address, written(dy).rowBytes, dy.rows, written(db).address);
    },
    relu(x, y) {
      expectSameShape("relu", "y", y, x);
      kernels.relu(written(x).address, written(y).address, written(x).bytes);
    },
    reluGradient(x, dy, dx) {
      expectSameShape("reluGradient", "dy", dy, x);
      expectSameShape("reluGradient", "dx", dx, x);
      kernels.reluGradient(written(x).address, written(dy).address, written(dx).address, written(x).bytes);
    },
    multiply(x, y, z) {
      expectSameShape("multiply", "y", y, x);
      expectSameShape("multiply", "z", z, x);
      kernels.multiply(written(x).address, written(y).address, written(z).address, written(x).bytes);
    },
    addPenaltyGradient(w, l1, l2, dw) {
      expectSameShape("addPenaltyGradient", "dw", dw, w);
      kernels.addPenaltyGradient(written(w).address, l1, 2 * l2, written(dw).address, written(w).bytes);
    },
    ...updateKernels(kernels, written),
  };
}

/** The matrix itself, known to lie in this memory. */
function ownerOf(memory: Memory): (matrix: Matrix) => WasmMatrix {
  return (matrix) => {
    if (!(matrix instanceof WasmMatrix && matrix.memory === memory)) {
      throw new TypeError(`matrix must belong to this WebAssembly backend: ${matrix.rows} × ${matrix.cols}`);
    }
    return matrix;
  };
}

function affine(
  k: Kernels,
  memory: Memory,
  x: WasmMatrix,
  w: WasmMatrix,
  b: WasmMatrix,
  y: WasmMatrix,
): void {
  const ink = x instanceof PictureMatrix ? x.ink : undefined;
  if (ink) {
    const packed = memory.scratch(panels(w.vectors, 8) * w.rows * sparseRow);
    k.packRows(w.address, w.rowBytes, w.rows, w.vectors, 8, packed);
    const { rowStarts, rowEntries } = ink;
    k.sparseRows(
      rowStarts,
      rowEntries,
      packed,
      w.rows * sparseRow,
      b.address,
      y.address,
      y.rowBytes,
      y.rows,
      y.vectors,
    );
    return;
  }
  const packed = memory.scratch(panels(w.vectors, 4) * w.rows * denseRow);
  k.packRows(w.address, w.rowBytes, w.rows, w.vectors, 4, packed);
  k.gemm(x.address, x.rowBytes, 4, packed, b.address, y.address, y.rowBytes, y.rows, x.cols, y.vectors);
}

function weightGradient(k: Kernels, memory: Memory, x: WasmMatrix, dy: WasmMatrix, dw: WasmMatrix): void {
  const ink = x instanceof PictureMatrix ? x.ink : undefined;
  if (ink) {
    const packed = memory.scratch(panels(dy.vectors, 8) * dy.rows * sparseRow);
    k.packRows(dy.address, dy.rowBytes, dy.rows, dy.vectors, 8, packed);
    const { columnStarts, columnEntries } = ink;
    k.sparseRows(
      columnStarts,
      columnEntries,
      packed,
      dy.rows * sparseRow,
      0,
      dw.address,
      dw.rowBytes,
      dw.rows,
      dw.vectors,
    );
    return;
  }
  const packed = memory.scratch(panels(dy.vectors, 4) * dy.rows * denseRow);
  k.packRows(dy.address, dy.rowBytes, dy.rows, dy.vectors, 4, packed);
  k.gemm(x.address, 4, x.rowBytes, packed, 0, dw.address, dw.rowBytes, dw.rows, x.rows, dw.vectors);
}

function inputGradient(k: Kernels, memory: Memory, dy: WasmMatrix, w: WasmMatrix, dx: WasmMatrix): void {
  const packed = memory.scratch(panels(dx.vectors, 4) * w.cols * denseRow);
  k.packTransposed(w.address, w.rowBytes, w.rows, w.cols, packed);
  k.gemm(dy.address, dy.rowBytes, 4, packed, 0, dx.address, dx.rowBytes, dx.rows, dy.cols, dx.vectors);
}

/** Panels of `width` vectors that hold `vectors` of them. */
function panels(vectors: number, width: number): number {
  return Math.ceil(vectors / width);
}
