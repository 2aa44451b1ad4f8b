import { makeLoss } from "../../src/lib/core/losses.js";
import type { Dataset } from "../../src/lib/data/dataset.js";
import { evaluateInPieces, evaluationBatch, runToEnd } from "../../src/lib/training/evaluation.js";
import type { Training } from "../../src/lib/training/training.js";

/** Part of the rows of a data set, not the one it was trained on, that a network at the end of its training reads right. */
export function accuracyOn({ backend, network, hyperparameters }: Training, dataset: Dataset): number {
  const pictures = backend.pictures(evaluationBatch, network.inputs);
  const rows = Uint32Array.from(dataset.labels.keys());
  return runToEnd(evaluateInPieces(network, pictures, dataset, rows, makeLoss(hyperparameters.loss)))
    .accuracy;
}
