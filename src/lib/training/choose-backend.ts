import { referenceBackend } from "../backends/reference.js";
import { wasmBackend } from "../backends/wasm/wasm.js";
import type { Backend } from "../core/backend.js";
import { messageOf } from "../core/message-of.js";

/** A backend, and what to say when it is the slow one. */
export interface ChosenBackend {
  readonly backend: Backend;
  readonly notice?: string;
}

/** The WebAssembly backend where it runs, and the reference where it does not; their numbers are the same. */
export async function chooseBackend(fast: () => Promise<Backend> = wasmBackend): Promise<ChosenBackend> {
  try {
    return { backend: await fast() };
  } catch (error) {
    const reason = messageOf(error);
    const notice = `This browser can't run the fast kernels (${reason}). Training uses plain loops: the same numbers, about ten times slower.`;
    return { backend: referenceBackend(), notice };
  }
}
