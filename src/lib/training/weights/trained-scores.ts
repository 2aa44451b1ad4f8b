import type { Backend } from "../../core/backend.js";
import type { Network } from "../../core/network.js";

/**
 * z of one picture, by a network in use: nothing dropped.
 *
 * @param backend that owns the network
 * @param levels of the picture, 0 paper … 255 ink: [inputs]
 * @returns scores: [classes]
 * @throws RangeError when the picture has another size
 */
export function trainedScores(backend: Backend, network: Network, levels: Uint8Array): number[] {
  if (levels.length !== network.inputs)
    throw new RangeError(`picture must have ${network.inputs} pixels: ${levels.length}`);
  const x = backend.pictures(1, network.inputs).load(levels, Uint32Array.of(0), 0, 1);
  const z = network.forward(x, "predict");
  return Array.from(z.data.subarray(0, network.classes));
}
