import type { Backend } from "../../core/backend.js";
import { expectSameShape, expectShape } from "../../core/kernels/check.js";
import { expectSizes, type Matrix } from "../../core/matrix.js";
import type { Profile } from "../../core/numbers/profiles.js";
import { toFloat32 } from "../../core/numbers/round.js";
import { type LoadedKernels, loadKernels } from "./kernels.js";
import { mapKernels } from "./map-kernels.js";
import { Memory } from "./memory.js";
import { PictureMatrix, pictureBatch } from "./picture-matrix.js";
import { pictureSteps } from "./picture-steps.js";
import { whyNotFused } from "./probe.js";
import { affine, inputGradient, weightGradient } from "./products.js";
import { updateKernel } from "./updates.js";
import { strideOf, WasmMatrix } from "./wasm-matrix.js";

/** Memories of backends that were done with. Engines are slow to find out by themselves that nobody needs one any more. */
const released: Memory[] = [];

/**
 * The fast backend: WebAssembly with SIMD, in float32. Its results are those of the reference, bit for bit,
 * because every sum is taken in the same order; it is the columns that are worked on side by side.
 *
 * @param profile defaults to "strict"
 * @throws WebAssembly.CompileError where the engine has no WebAssembly SIMD
 * @throws RangeError where multiply–adds were to be fused, and are not
 */
export async function wasmBackend(profile: Profile = "strict"): Promise<Backend> {
  const missing = profile === "fused" ? whyNotFused() : undefined;
  if (missing) throw new RangeError(`profile must be strict with this ${missing}: ${profile}`);
  const memory = released.pop() ?? new Memory();
  return backendOf(memory, await loadKernels(memory, profile), profile);
}

function backendOf(memory: Memory, { kernels, updateOf }: LoadedKernels, profile: Profile): Backend {
  const own = ownerOf(memory);
  /** The same, with the numbers of a batch of pictures written out. */
  const written = (matrix: Matrix): WasmMatrix => {
    if (matrix instanceof PictureMatrix) matrix.expand();
    return own(matrix);
  };

  return {
    name: "wasm",
    precision: "float32",
    profile,
    round: toFloat32,
    matrix(rows, cols) {
      expectSizes(rows, cols);
      return new WasmMatrix(memory, memory.allocate(4 * rows * strideOf(cols)), rows, cols);
    },
    firstRows(matrix, rows) {
      if (!(rows >= 0 && rows <= matrix.rows)) {
        throw new RangeError(`rows must be in [0, ${matrix.rows}]: ${rows}`);
      }
      return new WasmMatrix(memory, written(matrix).address, rows, matrix.cols);
    },
    pictures(capacity, pixels) {
      expectSizes(capacity, pixels);
      return pictureBatch(memory, kernels, capacity, pixels);
    },
    pictureSteps: (layers, ink) =>
      pictureSteps(
        memory,
        kernels,
        layers.map(({ weight, bias }) => ({ weight: own(weight), bias: own(bias) })),
        ink,
      ),
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
    add(x, y) {
      expectSameShape("add", "y", y, x);
      kernels.add(written(x).address, written(y).address, written(x).bytes);
    },
    addPenaltyGradient(w, l1, l2, dw) {
      expectSameShape("addPenaltyGradient", "dw", dw, w);
      kernels.addPenaltyGradient(written(w).address, l1, 2 * l2, written(dw).address, written(w).bytes);
    },
    updateKernel(optimiser) {
      const run = updateOf(optimiser);
      return run && updateKernel(optimiser, run, written);
    },
    ...mapKernels(kernels, memory, written),
    release() {
      memory.clear();
      released.push(memory);
    },
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
