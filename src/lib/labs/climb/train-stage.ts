import type { Backend } from "../../core/backend.js";
import { weightsOf } from "../../core/network-weights.js";
import type { Dataset } from "../../data/dataset.js";
import { datasetHash } from "../../data/dataset-hash.js";
import type { ClimbPoint } from "../../training/climb-record.js";
import { Run } from "../../training/run.js";
import { weightHash } from "../../training/weights/hash.js";
import { recipeOf } from "./stages.js";

/**
 * Trains a network with some parts to its end, in this thread. A page trains the same in a worker, and gets the same bits.
 *
 * @param samples the drawings of `climbSamples`
 * @throws RangeError when the loss ran away
 */
export function trainedWith(parts: readonly string[], samples: Dataset, backend: Backend): ClimbPoint {
  const run = new Run({ backend, dataset: samples, hyperparameters: recipeOf(parts) });
  run.trainTo(Infinity);
  while (run.work());
  const { evaluated, message, training } = run;
  if (message !== undefined || !evaluated?.train) throw new RangeError(`the loss ran away: ${message}`);
  return {
    parts,
    heldOut: evaluated.heldOut.accuracy,
    train: evaluated.train.accuracy,
    trainLoss: evaluated.train.loss,
    hash: weightHash(weightsOf(training.network)),
    samples: datasetHash(samples),
  };
}
