import { wasmBase64 } from "./kernels.generated.js";
import type { Memory } from "./memory.js";

/** What the compiled module exports: the functions of assembly/, with addresses and byte counts as numbers. */
export interface Kernels {
  packRows(b: number, stride: number, rows: number, vectors: number, width: number, packed: number): void;
  packTransposed(b: number, stride: number, rows: number, cols: number, packed: number): void;
  gemm(
    a: number,
    aRow: number,
    aCol: number,
    packed: number,
    bias: number,
    c: number,
    cRow: number,
    rows: number,
    inner: number,
    vectors: number,
  ): void;
  sparseRows(
    starts: number,
    entries: number,
    packed: number,
    panelBytes: number,
    bias: number,
    c: number,
    cRow: number,
    rows: number,
    vectors: number,
  ): void;
  pictureSteps(
    pictures: number,
    pictureBytes: number,
    count: number,
    ink: number,
    labels: number,
    etas: number,
    layers: number,
    layerCount: number,
    loss: number,
    room: number,
    losses: number,
    right: number,
  ): number;
  compressRows(pictures: number, rowBytes: number, rows: number, starts: number, entries: number): number;
  compressColumns(
    rows: number,
    pixels: number,
    rowStarts: number,
    rowEntries: number,
    starts: number,
    entries: number,
  ): void;
  expandRows(pictures: number, rowBytes: number, rows: number, x: number, xRow: number): void;
  interleave(x: number, xRow: number, rows: number, numbers: number, maps: number, blockBytes: number): void;
  separate(maps: number, blockBytes: number, rows: number, numbers: number, x: number, xRow: number): void;
  tapSums(
    starts: number,
    taps: number,
    pixels: number,
    x: number,
    xBlock: number,
    w: number,
    wStep: number,
    bias: number,
    y: number,
    yBlock: number,
    outputs: number,
    blocks: number,
  ): void;
  convolvedWeights(
    spans: number,
    weights: number,
    x: number,
    xBlock: number,
    xRow: number,
    xStep: number,
    dy: number,
    dyBlock: number,
    dyRow: number,
    dyPlane: number,
    outputs: number,
    dw: number,
    dwRow: number,
    batch: number,
  ): void;
  planeSums(
    dy: number,
    dyBlock: number,
    planeBytes: number,
    outputs: number,
    batch: number,
    db: number,
  ): void;
  maxPool(
    x: number,
    y: number,
    planes: number,
    height: number,
    width: number,
    down: number,
    across: number,
    size: number,
  ): void;
  maxPoolGradient(
    x: number,
    y: number,
    dy: number,
    dx: number,
    planes: number,
    height: number,
    width: number,
    down: number,
    across: number,
    size: number,
  ): void;
  sumPool(
    x: number,
    y: number,
    planes: number,
    height: number,
    width: number,
    down: number,
    across: number,
    size: number,
    divisor: number,
  ): void;
  sumPoolGradient(
    dy: number,
    dx: number,
    planes: number,
    height: number,
    width: number,
    down: number,
    across: number,
    size: number,
    divisor: number,
  ): void;
  relu(x: number, y: number, bytes: number): void;
  reluGradient(x: number, dy: number, dx: number, bytes: number): void;
  multiply(x: number, y: number, z: number, bytes: number): void;
  add(x: number, y: number, bytes: number): void;
  columnSums(dy: number, stride: number, rows: number, sums: number): void;
  addPenaltyGradient(w: number, slope1: number, slope2: number, dw: number, bytes: number): void;
}

/** The step of an optimiser: addresses of w, its gradient and its slots, the bytes of each, and the constants. */
export type UpdateFunction = (...numbers: readonly number[]) => void;

/** The compiled module at work on a memory. */
export interface LoadedKernels {
  readonly kernels: Kernels;
  /** The step of an optimiser; undefined where none was written. */
  updateOf(optimiser: string): UpdateFunction | undefined;
}

let compiling: Promise<WebAssembly.Module> | undefined;

/**
 * The compiled kernels at work on a memory. The module is compiled once for all backends.
 *
 * @throws WebAssembly.CompileError when the engine has no SIMD
 */
export async function loadKernels(memory: Memory): Promise<LoadedKernels> {
  compiling ??= WebAssembly.compile(bytesOf(wasmBase64));
  const { exports } = new WebAssembly.Instance(await compiling, { env: { memory: memory.wasm } });
  if (!isKernels(exports)) {
    throw new TypeError(`kernels are not complete: ${Object.keys(exports).join(", ")}`);
  }
  const updates = new Map(Object.entries(exports));
  return {
    kernels: exports,
    updateOf(optimiser) {
      const found = updates.get(optimiser);
      return typeof found === "function" ? (...numbers) => found(...numbers) : undefined;
    },
  };
}

function isKernels(exports: WebAssembly.Exports): exports is WebAssembly.Exports & Kernels {
  return ["gemm", "sparseRows", "tapSums", "maxPool", "relu", "addPenaltyGradient"].every(
    (name) => name in exports,
  );
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
}
