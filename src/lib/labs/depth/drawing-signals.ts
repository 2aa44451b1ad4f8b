import { referenceBackend } from "../../backends/reference.js";
import { seededRandom } from "../../core/random.js";
import type { Dataset } from "../../data/dataset.js";
import { shuffle } from "../../data/shuffle.js";
import { type DeepNetworkOptions, deepNetwork } from "./deep-network.js";
import { type LayerSignals, layerSignals } from "./layer-signals.js";

/**
 * What passes through the hidden layers of an untrained deep network when some pictures of a data set are sent forwards
 * and their loss backwards, in float64.
 *
 * @param options of the network; batch: how many pictures, drawn by the same seed
 */
export function drawingSignals(
  { pixels, labels, classes, width, height }: Dataset,
  { batch, ...network }: Omit<DeepNetworkOptions, "inputs" | "classes"> & { batch: number },
): LayerSignals[] {
  const backend = referenceBackend("float64");
  const inputs = width * height;
  const order = Uint32Array.from(labels.keys());
  shuffle(order, seededRandom(network.seed));
  const rows = order.subarray(0, batch);
  const x = backend.pictures(rows.length, inputs).load(pixels, rows, 0, rows.length);
  return layerSignals(
    deepNetwork(backend, { ...network, inputs, classes: classes.length }),
    x,
    Array.from(rows, (row) => labels[row]),
  );
}
