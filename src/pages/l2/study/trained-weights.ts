import { referenceBackend } from "../../../lib/backends/reference.js";
import type { Matrix } from "../../../lib/core/matrix.js";
import { penalty } from "../../../lib/core/penalties.js";
import { streamsFrom } from "../../../lib/core/streams.js";
import type { Dataset } from "../../../lib/data/dataset.js";
import { stratifiedSplit } from "../../../lib/data/split.js";
import type { Hyperparameters } from "../../../lib/training/hyperparameters.js";
import { createTraining } from "../../../lib/training/training.js";
import { sparsity } from "./sparsity.js";

/** What training left of the first layer. */
export interface TrainedWeights {
  /** [inputs × units] */
  readonly weight: Matrix;
  /** Σw² over it. */
  readonly squares: number;
  /** Part of its weights that are nearly 0. */
  readonly nearlyZero: number;
  /** Parts that are predicted right. */
  readonly trained: number;
  readonly heldOut: number;
}

/**
 * Trains a network on the reference backend, and looks at its first layer.
 *
 * @returns pieces of work, one a step; then what was found
 */
export function* trainedWeights(
  dataset: Dataset,
  trainPart: number,
  hyperparameters: Hyperparameters,
): Generator<number, TrainedWeights> {
  const { train, test } = stratifiedSplit(dataset.labels, trainPart, streamsFrom(hyperparameters.seed).split);
  const training = createTraining({ backend: referenceBackend(), dataset, train, hyperparameters });
  while (!training.finished) {
    training.next();
    yield training.step / training.totalSteps;
  }
  const weight = training.network.denseLayers[0].weight.value;
  return {
    weight,
    squares: penalty(weight, 0, 1),
    nearlyZero: sparsity(weight),
    trained: training.evaluate(train).accuracy,
    heldOut: training.evaluate(test).accuracy,
  };
}
