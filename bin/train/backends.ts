import { referenceBackend } from "../../src/lib/backends/reference.js";
import type { Backend } from "../../src/lib/core/backend.js";
import { compileKernels } from "../kernels.js";

/** Makes a backend for one run; its memory is freed with it. */
export type MakeBackend = () => Promise<Backend>;

/** @throws RangeError unless the name is "wasm" or "reference" */
export function backendNamed(name: string): MakeBackend {
  if (name === "reference") return async () => referenceBackend();
  if (name !== "wasm") throw new RangeError(`backend must be wasm or reference: ${name}`);
  compileKernels();
  return async () => {
    // Imported only now: what it imports is made by the line above.
    const { wasmBackend } = await import("../../src/lib/backends/wasm/wasm.js");
    return wasmBackend();
  };
}
