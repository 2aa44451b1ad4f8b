import { setFlagsFromString } from "node:v8";
import { type Unable, whyNotFused } from "../src/lib/backends/wasm/probe.js";

/**
 * Lets this process fuse multiply–adds where its processor can: Node 20 has relaxed SIMD behind a flag, which may be set as long
 * as no kernel that needs it was compiled. From Node 22 on there is nothing to let.
 *
 * @returns what can't fuse; undefined where all is well
 */
export function allowFused(): Unable | undefined {
  if (whyNotFused() === "engine") setFlagsFromString("--experimental-wasm-relaxed-simd");
  return whyNotFused();
}
