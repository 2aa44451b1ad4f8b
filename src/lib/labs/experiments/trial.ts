import { mean } from "../../core/numbers/mean.js";
import type { Dataset } from "../../data/dataset.js";
import type { Hyperparameters } from "../../training/hyperparameters.js";
import type { RowOrder } from "../../training/mini-batches.js";

/** What a trial does that no hyperparameter is for. */
export interface TrialExtras {
  /** The number that the grey level 255 becomes, defaults to 1. */
  readonly ink?: number;
  /** In which order an epoch takes its rows, defaults to a new one each. */
  readonly order?: RowOrder;
  /** r, where all weights and biases start uniform in [−r, r), whatever the initialiser. */
  readonly range?: number;
  /** Whether the last layer is centred as it trains, after every few hundred steps: see `centreScores`. */
  readonly centred?: boolean;
}

/** One training of an experiment: what is trained, and on what. */
export interface Trial {
  /** Unique in its experiment: "optimiser adam". */
  readonly name: string;
  /** With `testFrom` where the rows to test on are given, and not drawn by the seed. */
  readonly dataset: Dataset;
  /** Part of each class that is trained on, where the set keeps no rows for testing; defaults to 0.8. */
  readonly trainPart?: number;
  readonly hyperparameters: Hyperparameters;
  readonly extras?: TrialExtras;
}

/** Mean loss and the part that is right, over some rows. */
export interface Score {
  readonly loss: number;
  readonly accuracy: number;
}

/** How a trial stood after an epoch, with nothing dropped. */
export interface EpochScore {
  /** Epochs done; 0 before the first. */
  readonly epoch: number;
  readonly train: Score;
  readonly heldOut: Score;
  /** Of training, up to here, without the evaluations. */
  readonly seconds: number;
}

/** What a trial got. The same trial gives the same numbers in a page and in Node, but for the seconds. */
export interface TrialResult {
  readonly name: string;
  readonly state: "finished" | "diverged";
  readonly hyperparameters: Hyperparameters;
  /** Numbers that training changes. */
  readonly parameters: number;
  readonly rows: { readonly train: number; readonly heldOut: number };
  readonly epochs: readonly EpochScore[];
  /** Of the held-out rows, at the end: [classes × classes], a row for each true class. */
  readonly confusion: readonly number[];
  /** `weightHash` of the weights. */
  readonly hash: string;
}

/** Mean accuracy of some trials at their ends, on the rows held out or on those trained on. */
export function meanAccuracy(results: readonly TrialResult[], rows: "train" | "heldOut" = "heldOut"): number {
  return mean(results.map((result) => finalScore(result)[rows].accuracy));
}

/** The last scores of a trial. */
export function finalScore({ epochs }: Pick<TrialResult, "epochs">): EpochScore {
  const last = epochs.at(-1);
  if (!last) throw new RangeError("epochs of a result must be at least 1: 0");
  return last;
}
