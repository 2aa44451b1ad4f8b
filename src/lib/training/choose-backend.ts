import { referenceBackend } from "../backends/reference.js";
import { type Unable, whyNotFused } from "../backends/wasm/probe.js";
import { wasmBackend } from "../backends/wasm/wasm.js";
import type { Backend } from "../core/backend.js";
import { messageOf } from "../core/message-of.js";
import type { Profile } from "../core/numbers/profiles.js";

/** A backend, and what to say when it is not the one that was asked for. */
export interface ChosenBackend {
  readonly backend: Backend;
  /** When it is the slow one. */
  readonly notice?: string;
  /** When the fused profile was asked for, and it is strict: what can't fuse. */
  readonly unable?: Unable;
}

/**
 * The WebAssembly backend where it runs, and the reference where it does not; the numbers of a profile are the same. Fused
 * multiply–adds are given only where they are fused.
 *
 * @param profile defaults to "strict"
 */
export async function chooseBackend(
  profile: Profile = "strict",
  fast: (profile: Profile) => Promise<Backend> = wasmBackend,
): Promise<ChosenBackend> {
  const unable = profile === "fused" ? whyNotFused() : undefined;
  try {
    return { backend: await fast(unable ? "strict" : profile), unable };
  } catch (error) {
    const reason = messageOf(error);
    const notice = `This browser can't run the fast kernels (${reason}). Training uses plain loops: the same numbers, about ten times slower.`;
    return { backend: referenceBackend(), notice, unable };
  }
}
