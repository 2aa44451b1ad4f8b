import { reportedFigure } from "../../src/lib/labs/experiments/reported.js";
import type { Hyperparameters } from "../../src/lib/training/hyperparameters.js";
import { type TrainJob, type TrainResult, trainSeeds } from "./job.js";

/** The recipe's 0.8, read as one of the two things it may mean. */
export interface Reading extends Pick<TrainResult, "testAccuracy" | "trainAccuracy" | "seeds"> {
  readonly meaning: "keep rate" | "drop rate";
  /** Chance that a hidden unit is dropped. */
  readonly dropout: number;
}

/** What was reported of the doodle classifier, and what its recipe gets here. */
export interface Reproduction extends Pick<TrainResult, "rows" | "data"> {
  readonly command: string;
  readonly reported: { readonly testAccuracy: number; readonly trainAccuracy: number };
  /** Of all readings, but for the drop rate and the seed. */
  readonly hyperparameters: Hyperparameters;
  readonly readings: readonly Reading[];
}

/** Reads 0.8 both ways, and trains each reading from every seed. */
export async function reproduceDoodles(job: TrainJob): Promise<Reproduction> {
  const kept = await trainSeeds(withDropRate(job, 0.2));
  const dropped = await trainSeeds(withDropRate(job, 0.8));
  return {
    command: "npm run train -- doodles --reproduce",
    reported: {
      testAccuracy: reportedFigure("1.test").value,
      trainAccuracy: reportedFigure("1.training").value,
    },
    rows: kept.rows,
    data: kept.data,
    hyperparameters: job.hyperparameters,
    readings: [reading("keep rate", kept), reading("drop rate", dropped)],
  };
}

function withDropRate(job: TrainJob, dropout: number): TrainJob {
  job.progress.done(`drop rate ${dropout}:`);
  return { ...job, hyperparameters: { ...job.hyperparameters, dropout } };
}

function reading(meaning: Reading["meaning"], result: TrainResult): Reading {
  const { testAccuracy, trainAccuracy, seeds, hyperparameters } = result;
  return { meaning, dropout: hyperparameters.dropout, testAccuracy, trainAccuracy, seeds };
}
