import type { Backend } from "../../core/backend.js";
import type { Network } from "../../core/network.js";
import type { Dataset } from "../../data/dataset.js";

/**
 * z of one picture of a data set, by a network in use: nothing dropped.
 *
 * @param backend that owns the network
 * @param row of the picture
 * @returns scores: [classes]
 * @throws RangeError when the data set has no such row
 */
export function trainedScores(
  backend: Backend,
  network: Network,
  { pixels, labels }: Dataset,
  row: number,
): number[] {
  if (!(row >= 0 && row < labels.length))
    throw new RangeError(`row must be in [0, ${labels.length}): ${row}`);
  const x = backend.pictures(1, network.inputs).load(pixels, Uint32Array.of(row), 0, 1);
  const z = network.forward(x, "predict");
  return Array.from(z.data.subarray(0, network.classes));
}
