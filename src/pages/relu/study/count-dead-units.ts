import { referenceBackend } from "../../../lib/backends/reference.js";
import { streamsFrom } from "../../../lib/core/streams.js";
import type { Dataset } from "../../../lib/data/dataset.js";
import { stratifiedSplit } from "../../../lib/data/split.js";
import { deadUnits } from "../../../lib/labs/depth/dead-units.js";
import { DivergenceError } from "../../../lib/training/divergence.js";
import type { Hyperparameters } from "../../../lib/training/hyperparameters.js";
import { createTraining, type Training } from "../../../lib/training/training.js";

/** How many pictures go through the network at once when units are counted. */
const countedAtOnce = 64;

/** What was counted after an epoch. */
export interface DeadCount {
  /** Whole epochs done. */
  readonly epoch: number;
  /** Places of the units of the first hidden layer that are 0 for every training picture. */
  readonly dead: readonly number[];
  readonly width: number;
  /** Part of the held-out pictures that is predicted right. */
  readonly heldOut: number;
}

/** What is trained. */
export interface DeadUnitsOptions {
  readonly dataset: Dataset;
  /** Part of each class to train on. */
  readonly trainPart: number;
  /** Hidden layers of ReLU. */
  readonly hyperparameters: Hyperparameters;
}

/**
 * Trains a network and counts the dead units of its first hidden layer, before the first step and after each epoch.
 *
 * @returns pieces of work: a count after each epoch, undefined in between; the last count when all is done, or when
 *   training diverged
 */
export function* countDeadUnits({
  dataset,
  trainPart,
  hyperparameters,
}: DeadUnitsOptions): Generator<DeadCount | undefined, DeadCount> {
  const { train, test } = stratifiedSplit(dataset.labels, trainPart, streamsFrom(hyperparameters.seed).split);
  const training = createTraining({ backend: referenceBackend(), dataset, train, hyperparameters });
  let count = yield* countIn(training, dataset, train, test);
  yield count;
  while (!training.finished) {
    try {
      training.next();
    } catch (error) {
      if (!(error instanceof DivergenceError)) throw error;
      return count;
    }
    yield;
    if (training.step % training.stepsPerEpoch !== 0) continue;
    count = yield* countIn(training, dataset, train, test);
    yield count;
  }
  return count;
}

function* countIn(
  training: Training,
  { pixels }: Dataset,
  train: Uint32Array,
  test: Uint32Array,
): Generator<undefined, DeadCount> {
  const [first, activation] = training.network.layers;
  const pictures = training.backend.pictures(countedAtOnce, training.network.inputs);
  const width = training.network.denseLayers[0].weight.value.cols;
  let dead = Array.from({ length: width }, (_, j) => j);
  for (let start = 0; start < train.length && dead.length > 0; start += countedAtOnce) {
    const x = pictures.load(pixels, train, start, Math.min(countedAtOnce, train.length - start));
    const silent = new Set(deadUnits(activation.forward(first.forward(x, "predict"), "predict")));
    dead = dead.filter((j) => silent.has(j));
    yield;
  }
  const heldOut = yield* evaluated(training, test);
  return { epoch: training.epoch, dead, width, heldOut };
}

function* evaluated(training: Training, rows: Uint32Array): Generator<undefined, number> {
  const pieces = training.evaluateInPieces(rows);
  for (;;) {
    const { done, value } = pieces.next();
    if (done) return value.accuracy;
    yield;
  }
}
