import { fusedReferenceBackend } from "../../src/lib/backends/fused-reference.js";
import { referenceBackend } from "../../src/lib/backends/reference.js";
import type { Backend } from "../../src/lib/core/backend.js";
import type { Profile } from "../../src/lib/core/numbers/profiles.js";
import { compileKernels } from "../kernels.js";
import { allowFused } from "../relaxed-simd.js";

/** Makes a backend for one run; its memory is freed with it. */
export type MakeBackend = () => Promise<Backend>;

/**
 * @param profile defaults to "strict"
 * @throws RangeError unless the name is "wasm" or "reference", or where the kernels were to fuse and can't
 */
export function backendNamed(name: string, profile: Profile = "strict"): MakeBackend {
  if (name === "reference") {
    return async () => (profile === "fused" ? fusedReferenceBackend() : referenceBackend());
  }
  if (name !== "wasm") throw new RangeError(`backend must be wasm or reference: ${name}`);
  if (profile === "fused") allowFused();
  compileKernels();
  return async () => {
    // Imported only now: what it imports is made by the line above.
    const { wasmBackend } = await import("../../src/lib/backends/wasm/wasm.js");
    return wasmBackend(profile);
  };
}
