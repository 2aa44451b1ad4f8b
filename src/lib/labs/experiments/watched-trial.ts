import { type NamedWeights, weightsOf } from "../../core/network-weights.js";
import { evaluationBatch } from "../../training/evaluation.js";
import type { Run } from "../../training/run.js";
import { scaledPictures } from "../../training/scaled-pictures.js";
import { type RunTrialOptions, trialInPieces } from "./run-trial.js";
import { silentUnits } from "./silent-units.js";
import type { Trial, TrialResult } from "./trial.js";

/** What was seen of a trial beside its scores. */
export interface TrialNotes {
  /** ‖w‖, the root of the sum of squares of all weights and biases, before the first step. */
  readonly startLength: number;
  /** ‖Δw‖ of the first step of each epoch, in the order of the epochs. */
  readonly stepLengths: readonly number[];
  /** Units of each hidden layer that are 0 for every training row at the end; empty where they are not ReLUs. */
  readonly silent: readonly number[];
}

/** A trial that has come to its end, with what was asked of it. */
export interface WatchedTrial {
  readonly result: TrialResult;
  readonly notes: TrialNotes;
  /** p of the pictures asked for, by the network at the end: [pictures × classes]. */
  readonly answers: Float32Array;
}

/**
 * A trial in pieces, watched: how long its steps are, which units fall silent, and what it says to some pictures. Its
 * result is that of `trialInPieces`.
 *
 * @param pictures rows of the data set that it is asked about at the end
 */
export function* watchedTrial(
  trial: Trial,
  pictures: Uint32Array,
  options: RunTrialOptions,
): Generator<void, WatchedTrial> {
  let seen: { run: Run; step: number; weights: NamedWeights[] } | undefined;
  let measured = true;
  let startLength = 0;
  const stepLengths: number[] = [];
  const pieces = trialInPieces(trial, {
    ...options,
    onEpoch(score, run) {
      seen = { run, step: run.training.step, weights: weightsOf(run.training.network) };
      measured = false;
      if (score.epoch === 0) startLength = distance(seen.weights);
      options.onEpoch?.(score, run);
    },
  });
  for (;;) {
    const { done, value } = pieces.next();
    if (seen && !measured && seen.run.training.step === seen.step + 1) {
      measured = true;
      stepLengths.push(distance(weightsOf(seen.run.training.network), seen.weights));
    }
    if (done) {
      if (!seen) throw new Error("a trial must have a score before its end");
      const { run } = seen;
      const silent = silentIn(run, trial);
      return {
        result: value,
        notes: { startLength, stepLengths, silent },
        answers: run.probabilities(pictures),
      };
    }
    yield;
  }
}

/** ‖a − b‖ over all parameters; without b, ‖a‖. */
function distance(a: readonly NamedWeights[], b?: readonly NamedWeights[]): number {
  let sum = 0;
  for (const [k, { data }] of a.entries()) {
    for (let i = 0; i < data.length; i++) sum += (data[i] - (b ? b[k].data[i] : 0)) ** 2;
  }
  return Math.sqrt(sum);
}

function silentIn({ training, split }: Run, { dataset, hyperparameters }: Trial): number[] {
  if (hyperparameters.activation !== "relu") return [];
  const { backend, network } = training;
  return silentUnits(network, scaledPictures(backend, evaluationBatch, network.inputs), dataset, split.train);
}
