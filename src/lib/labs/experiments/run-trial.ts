import type { Backend } from "../../core/backend.js";
import { fillWith } from "../../core/initialisers.js";
import { centreScores } from "../../core/layers/centre-scores.js";
import type { Network } from "../../core/network.js";
import { weightsOf } from "../../core/network-weights.js";
import type { Random } from "../../core/random.js";
import { streamsFrom } from "../../core/streams.js";
import { type Evaluated, Run } from "../../training/run.js";
import { stepClock } from "../../training/step-clock.js";
import { weightHash } from "../../training/weights/hash.js";
import type { EpochScore, Trial, TrialResult } from "./trial.js";

/** What a trial needs of the place it runs in. */
export interface RunTrialOptions {
  backend: Backend;
  /** Milliseconds from some beginning. */
  now(): number;
  /** Told after each epoch, and before the first. */
  onEpoch?(score: EpochScore, run: Run): void;
}

/**
 * Trains a trial to its end in pieces: each `next()` is a step or a batch of an evaluation, the last returns the
 * result. A trial whose loss is no number any more ends there, with the scores it had.
 */
export function* trialInPieces(
  trial: Trial,
  { backend, now, onEpoch }: RunTrialOptions,
): Generator<void, TrialResult> {
  const { ink, order, range, centred = false } = trial.extras ?? {};
  const run = new Run({ backend, ...trial, ink, order });
  const { network } = run.training;
  if (range !== undefined) fillUniform(network, range, streamsFrom(trial.hyperparameters.seed).initial);
  const epochs: EpochScore[] = [];
  const clock = stepClock(run, now);
  let seen: Evaluated | undefined;
  run.trainTo(Infinity);
  while (clock.work()) {
    if (centred) centreScores(network);
    const score = run.evaluated !== seen && scoreOf(run, clock.spent / 1000);
    seen = run.evaluated;
    if (score) {
      epochs.push(score);
      onEpoch?.(score, run);
    }
    yield;
  }
  const last = run.evaluated !== seen && scoreOf(run, clock.spent / 1000);
  if (last) {
    epochs.push(last);
    onEpoch?.(last, run);
  }
  return {
    name: trial.name,
    state: run.message === undefined ? "finished" : "diverged",
    // Where multiply–adds can't be fused, it was strict.
    hyperparameters: { ...trial.hyperparameters, profile: backend.profile },
    parameters: network.parameters.reduce((sum, { value }) => sum + value.rows * value.cols, 0),
    rows: { train: run.split.train.length, heldOut: run.split.test.length },
    epochs,
    confusion: Array.from(run.evaluated?.heldOut.confusion ?? []),
    hash: weightHash(weightsOf(network)),
  };
}

/** All weights and biases uniform in [−r, r). */
function fillUniform({ parameters }: Network, range: number, random: Random): void {
  for (const { value } of parameters) fillWith(value, () => range * (2 * random.uniform() - 1));
}

/** Scores of an evaluation that has looked at the training rows too, as at the end of each epoch. */
function scoreOf({ evaluated, training }: Run, seconds: number): EpochScore | undefined {
  if (!evaluated?.train) return undefined;
  const { train, heldOut } = evaluated;
  return {
    epoch: training.epoch,
    train: { loss: train.loss, accuracy: train.accuracy },
    heldOut: { loss: heldOut.loss, accuracy: heldOut.accuracy },
    seconds,
  };
}
