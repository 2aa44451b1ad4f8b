import { type Kernels, wasmBase64 } from "./kernels.generated.js";
import type { Memory } from "./memory.js";

export type { Kernels };

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
