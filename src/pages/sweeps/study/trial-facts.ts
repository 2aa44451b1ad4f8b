import { mean } from "../../../lib/core/numbers/mean.js";
import { finalScore, type TrialResult } from "../../../lib/labs/experiments/trial.js";
import type { WatchedTrial } from "../../../lib/labs/experiments/watched-trial.js";

/** How a trial moved, and what became of its network: read off its own numbers. */
export interface MoveFacts {
  /** ‖w‖ before the first step. */
  readonly startLength: number;
  /** ‖Δw‖ of the first step; NaN where there was none. */
  readonly firstStep: number;
  /** The first step as a part of ‖w‖. */
  readonly firstPart: number;
  /** ‖Δw‖ of the first step of the last epoch; NaN where there was none. */
  readonly lastStep: number;
  /** Units of each hidden layer that are 0 for every training row at the end. */
  readonly silent: readonly number[];
  /** Part of the held-out rows that are taken for the class that is said most often. */
  readonly mostSaid: number;
}

/** How batches of its size worked in a trial. */
export interface BatchFacts {
  /** ⌈rows/B⌉ */
  readonly stepsPerEpoch: number;
  /** In the whole trial. */
  readonly steps: number;
  readonly seconds: number;
  /** Milliseconds a step. */
  readonly stepTime: number;
  /** Mean distance of the held-out accuracy of an epoch from the mean of its two neighbours, over the last epochs. */
  readonly jump: number;
}

/** Epochs near the end of a trial, each with one before and one after it, over which its jumps are averaged. */
export const jumpEpochs = 10;

export function moveFacts({ result, notes }: Pick<WatchedTrial, "result" | "notes">): MoveFacts {
  const { startLength, stepLengths, silent } = notes;
  const firstStep = stepLengths.at(0) ?? Number.NaN;
  return {
    startLength,
    firstStep,
    silent,
    firstPart: firstStep / startLength,
    lastStep: stepLengths.at(-1) ?? Number.NaN,
    mostSaid: mostSaid(result),
  };
}

export function batchFacts(result: TrialResult): BatchFacts {
  const { rows, hyperparameters, epochs } = result;
  const stepsPerEpoch = Math.ceil(rows.train / hyperparameters.batchSize);
  const { epoch, seconds } = finalScore(result);
  const steps = stepsPerEpoch * epoch;
  const last = epochs.slice(-jumpEpochs - 2).map(({ heldOut }) => heldOut.accuracy);
  const jumps = last.slice(1, -1).map((accuracy, k) => Math.abs(accuracy - (last[k] + last[k + 2]) / 2));
  return {
    stepsPerEpoch,
    steps,
    seconds,
    stepTime: (1000 * seconds) / steps,
    jump: mean(jumps),
  };
}

/** The largest sum of a column of the confusion matrix, as a part of all; NaN where there is none. */
function mostSaid({ confusion }: TrialResult): number {
  const classes = Math.round(Math.sqrt(confusion.length));
  const total = confusion.reduce((sum, count) => sum + count, 0);
  const columns = Array.from({ length: classes }, (_, predicted) =>
    confusion.reduce((sum, count, k) => sum + (k % classes === predicted ? count : 0), 0),
  );
  return Math.max(0, ...columns) / total;
}
