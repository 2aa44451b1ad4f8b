import type { Backend } from "../../core/backend.js";
import type { Network } from "../../core/network.js";
import { type NamedWeights, setWeights } from "../../core/network-weights.js";
import { predictor } from "../../core/predict.js";
import { streamsFrom } from "../../core/streams.js";
import type { Dataset } from "../../data/dataset.js";
import type { Hyperparameters } from "../../training/hyperparameters.js";
import { networkFrom } from "../../training/network-from.js";
import { createTraining, type Training } from "../../training/training.js";
import { growHead } from "./grow-head.js";

/** Weights, and the classes that they are for. */
export interface ClassWeights {
  readonly classes: readonly string[];
  readonly weights: readonly NamedWeights[];
}

/** A network that learns from a collection: it is made anew when the collection changes, and keeps its weights. */
export interface Learner {
  readonly network: Network;
  readonly classes: readonly string[];
  /** Undefined while there is nothing to train on. */
  readonly training: Training | undefined;
  /** p of a picture: [classes]. */
  predict(pixels: Uint8Array): Float32Array;
}

/** What a learner is made of. */
export interface LearnerOptions {
  backend: Backend;
  /** Rows to train on up to `testFrom`. */
  dataset: Dataset;
  hyperparameters: Hyperparameters;
  /**
   * Weights to go on with, one after the other over random ones: the last layer is fitted to the classes of the data set, and
   * each gives it the columns of the classes that it has.
   */
  from?: readonly ClassWeights[];
}

/** @throws RangeError when there are fewer than two classes, or the weights are of other layers */
export function createLearner({ backend, dataset, hyperparameters, from = [] }: LearnerOptions): Learner {
  const { classes, labels, testFrom = labels.length } = dataset;
  if (classes.length < 2) throw new RangeError(`classes must be at least 2: ${classes.length}`);
  const training =
    testFrom > 0
      ? createTraining({ backend, dataset, train: firstRows(testFrom), hyperparameters })
      : undefined;
  const network =
    training?.network ??
    networkFrom(backend, hyperparameters, {
      inputs: dataset.width * dataset.height,
      classes: classes.length,
      initialRandom: streamsFrom(hyperparameters.seed).initial,
    });
  for (const { weights, classes: before } of from) {
    setWeights(network, growHead(weights, before, network, classes));
  }
  const predict = predictor(backend, network);
  return { network, classes, training, predict: (pixels) => Float32Array.from(predict(pixels)) };
}

/** Rows 0, 1, … as a list. */
export function firstRows(count: number): Uint32Array {
  return Uint32Array.from({ length: count }, (_, row) => row);
}
