import type { PictureBatch } from "../core/backend.js";
import { softmaxRow } from "../core/kernels/softmax.js";
import type { Network } from "../core/network.js";
import type { Dataset } from "../data/dataset.js";
import { evaluationBatch } from "./evaluation.js";

/**
 * p = softmax(network(x)) of some rows of a data set, with nothing dropped.
 *
 * @param pictures room for `evaluationBatch` pictures
 * @returns [rows × classes]
 */
export function probabilitiesOf(
  network: Network,
  pictures: PictureBatch,
  dataset: Dataset,
  rows: Uint32Array,
): Float32Array {
  const { classes } = network;
  const p = new Float32Array(rows.length * classes);
  for (let start = 0; start < rows.length; start += evaluationBatch) {
    const count = Math.min(evaluationBatch, rows.length - start);
    const z = network.forward(pictures.load(dataset.pixels, rows, start, count), "predict");
    for (let i = 0; i < count; i++) {
      const scores = z.data.subarray(i * z.stride, i * z.stride + classes);
      softmaxRow(scores, p.subarray((start + i) * classes, (start + i + 1) * classes));
    }
  }
  return p;
}
