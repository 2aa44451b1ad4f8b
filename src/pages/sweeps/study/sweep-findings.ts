import { mean } from "../../../lib/core/numbers/mean.js";
import { type Reproductions, trialNamed } from "../../../lib/labs/experiments/reproductions.js";
import {
  originalSweeps,
  type SweepWay,
  stepsOf,
  sweepSeeds,
  sweepTrialName,
} from "../../../lib/labs/experiments/sweeps.js";

/** What the trials of one point got in one way, with each seed. */
export interface SweepFinding {
  /** Rows to train on. */
  readonly rows: number;
  readonly steps: number;
  /** Parts of the held-out rows that are right at the end, by seed. */
  readonly accuracies: readonly number[];
  /** Their mean. */
  readonly mean: number;
  /** The highest of each seed, of the epochs that the file keeps. */
  readonly highest: readonly number[];
  /** Training loss at the end, by seed. */
  readonly trainLosses: readonly number[];
}

/**
 * What `npm run reproduce` found for a point of the sweeps of the original.
 *
 * @param name of the point: "learning rate 0.5"
 * @throws RangeError when there is no such point, or it has not been run
 */
export function sweepFinding(reproductions: Reproductions, name: string, way: SweepWay): SweepFinding {
  const sweep = originalSweeps.find(({ points }) => points.some((point) => point.name === name));
  const point = sweep?.points.find((one) => one.name === name);
  if (!sweep || !point) throw new RangeError(`point must be one of the original sweeps: ${name}`);
  const trials = sweepSeeds.map((seed) =>
    trialNamed(reproductions, sweep.id, sweepTrialName(point, way, seed)),
  );
  const ends = trials.map(({ curve }) => curve[curve.length - 1]);
  const accuracies = ends.map(([, , , , accuracy]) => accuracy);
  const [{ rows }] = trials;
  const [epochs] = ends[0];
  return {
    rows: rows.train,
    steps: stepsOf({ epochs, batchSize: point.hyperparameters.batchSize }, rows.train),
    accuracies,
    mean: mean(accuracies),
    highest: trials.map(({ curve }) => Math.max(...curve.map(([, , , , accuracy]) => accuracy))),
    trainLosses: ends.map(([, loss]) => loss),
  };
}
