import type { Backend } from "../../../lib/core/backend.js";
import { softmaxOf } from "../../../lib/core/kernels/softmax.js";
import { argMax } from "../../../lib/core/metrics.js";
import type { Network } from "../../../lib/core/network.js";

/** What a network makes of a picture. */
export interface Reading {
  /** Scores: [classes]. */
  readonly z: readonly number[];
  readonly p: readonly number[];
  /** The class with the greatest score. */
  readonly label: number;
}

/**
 * x = levels / 255, z = network(x), p = softmax(z), answer = argmax z: forwards only, with nothing dropped.
 *
 * @param backend that owns the network
 * @param levels grey levels, 0 paper … 255 ink: [inputs]
 * @throws RangeError when there are not as many levels as the network has inputs
 */
export function readPicture(backend: Backend, network: Network, levels: Uint8Array): Reading {
  if (levels.length !== network.inputs) {
    throw new RangeError(`picture must have ${network.inputs} pixels: ${levels.length}`);
  }
  const x = backend.pictures(1, network.inputs).load(levels, Uint32Array.of(0), 0, 1);
  const scores = network.forward(x, "predict");
  const z = Array.from(scores.data.subarray(0, network.classes));
  return { z, p: softmaxOf(z), label: argMax(scores, 0) };
}
