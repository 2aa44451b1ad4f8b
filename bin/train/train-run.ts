import { recallOf } from "../../src/lib/core/metrics.js";
import {
  type NamedWeights,
  setWeights,
  weightsBetween,
  weightsOf,
} from "../../src/lib/core/network-weights.js";
import { mean } from "../../src/lib/core/numbers/mean.js";
import type { Dataset } from "../../src/lib/data/dataset.js";
import type { Split } from "../../src/lib/data/split.js";
import type { Hyperparameters } from "../../src/lib/training/hyperparameters.js";
import { createTraining, type Training } from "../../src/lib/training/training.js";
import type { MakeBackend } from "./backends.js";

/** What a run gets in the end, and how long it took. */
export interface RunResult {
  readonly seed: number;
  readonly trainAccuracy: number;
  readonly testAccuracy: number;
  /** Mean over the classes of the part of their test rows that were found. */
  readonly testRecall: number;
  readonly trainLoss: number;
  readonly testLoss: number;
  /** Time of the training alone. */
  readonly seconds: number;
}

/** A run and its result. */
export interface FinishedRun {
  readonly result: RunResult;
  readonly training: Training;
}

/** What a run begins and ends with besides its own. */
export interface RunEnds {
  /** Weights to begin with; defaults to those that the seed draws. */
  readonly start?: readonly NamedWeights[];
  /** The network is left with weights at this part of the way from these to those that training ended with. */
  readonly between?: { readonly weights: readonly NamedWeights[]; readonly part: number };
}

/**
 * Trains on one side of a split to the end, and evaluates on both.
 *
 * @param onEpoch called after each epoch
 * @throws DivergenceError when the loss is NaN or infinite
 */
export async function trainRun(
  makeBackend: MakeBackend,
  dataset: Dataset,
  { train, test }: Split,
  hyperparameters: Hyperparameters,
  onEpoch: (training: Training) => void = () => {},
  { start, between }: RunEnds = {},
): Promise<FinishedRun> {
  const training = createTraining({ backend: await makeBackend(), dataset, train, hyperparameters });
  if (start) setWeights(training.network, start);
  const started = performance.now();
  while (!training.finished) {
    const { epoch } = training.next();
    if (epoch * training.stepsPerEpoch === training.step) onEpoch(training);
  }
  const seconds = Math.round(performance.now() - started) / 1000;
  if (between) {
    setWeights(training.network, weightsBetween(between.weights, weightsOf(training.network), between.part));
  }
  const onTrain = training.evaluate(train);
  const onTest = training.evaluate(test);
  return {
    training,
    result: {
      seed: hyperparameters.seed,
      trainAccuracy: onTrain.accuracy,
      testAccuracy: onTest.accuracy,
      testRecall: meanRecall(onTest.confusion, dataset.classes.length),
      trainLoss: onTrain.loss,
      testLoss: onTest.loss,
      seconds,
    },
  };
}

/** The mean of one number of each result. */
export function meanOf(
  results: readonly RunResult[],
  field: "trainAccuracy" | "testAccuracy" | "testRecall" | "trainLoss" | "testLoss",
): number {
  return mean(results.map((result) => result[field]));
}

/** Mean recall of the classes that occur. */
function meanRecall(confusion: Uint32Array, classes: number): number {
  return mean(recallOf(confusion, classes).filter((recall) => !Number.isNaN(recall)));
}
