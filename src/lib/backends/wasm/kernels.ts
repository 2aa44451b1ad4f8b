import type { Profile } from "../../core/numbers/profiles.js";
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

const compiling: Partial<Record<Profile, Promise<WebAssembly.Module>>> = {};

/**
 * The compiled kernels at work on a memory. The module of a profile is compiled once for all backends.
 *
 * @throws WebAssembly.CompileError when the engine has no SIMD, or not the relaxed one that the fused profile needs
 */
export async function loadKernels(memory: Memory, profile: Profile): Promise<LoadedKernels> {
  compiling[profile] ??= textOf(profile).then((text) => WebAssembly.compile(bytesOf(text)));
  const { exports } = new WebAssembly.Instance(await compiling[profile], { env: { memory: memory.wasm } });
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

/** The fused ones are fetched only where they are wanted. */
async function textOf(profile: Profile): Promise<string> {
  return profile === "strict" ? wasmBase64 : (await import("./fused-kernels.generated.js")).wasmBase64;
}

function isKernels(exports: WebAssembly.Exports): exports is WebAssembly.Exports & Kernels {
  return ["gemm", "sparseRows", "tapSums", "maxPool", "relu", "addPenaltyGradient"].every(
    (name) => name in exports,
  );
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
}
