import { seededRandom } from "../../src/lib/core/random.js";
import type { Dataset } from "../../src/lib/data/dataset.js";
import { type Split, splitOf, stratifiedSplit } from "../../src/lib/data/split.js";
import { percent } from "../percent.js";
import type { TrainJob } from "./job.js";
import { meanOf, type RunResult, trainRun } from "./train-run.js";

/** The constants that were not reported, in the order of the search, and the values that are tried. */
export const searched = {
  learningRate: [0.0005, 0.001, 0.002],
  batchSize: [64, 128, 256],
  decay: [0.0003, 0.001, 0.003, 0.01],
  l2: [0.0001, 0.0003, 0.001, 0.003],
  l1: [0, 0.00001, 0.00003, 0.0001],
  epochs: [20, 30, 45, 60],
} as const;

export type Constant = keyof typeof searched;
export type Constants = Readonly<Record<Constant, number>>;

/** Where the search begins. */
const start: Constants = {
  learningRate: 0.001,
  batchSize: 128,
  decay: 0.001,
  l2: 0.0001,
  l1: 0,
  epochs: 30,
};

/** Part of the visible rows that each fold trains on; the rest are held out. */
const trainPart = 0.9;

/** How one choice of constants did on the rows held out: means over the folds. */
export interface Trial {
  readonly constants: Constants;
  readonly accuracy: number;
  readonly loss: number;
}

/** Tells how a choice of constants does. */
export type TryOut = (constants: Constants) => Promise<Trial>;

/**
 * Chooses the constants one after another: each is set to the value with the best accuracy on rows held out,
 * the others staying as they are. Of equal values the one tried first is kept.
 *
 * @param tryOut called once for each choice that is tried
 * @param onChosen called after each constant
 * @returns every trial, and the best
 */
export async function chooseInTurn(
  tryOut: TryOut,
  onChosen: (constant: string, best: Trial) => void,
): Promise<{ chosen: Trial; trials: readonly Trial[] }> {
  let chosen = await tryOut(start);
  const trials = [chosen];
  for (const [constant, values] of Object.entries(searched)) {
    const kept = chosen.constants;
    for (const value of values) {
      const constants = { ...kept, [constant]: value };
      if (trials.some((trial) => JSON.stringify(trial.constants) === JSON.stringify(constants))) continue;
      const trial = await tryOut(constants);
      trials.push(trial);
      if (trial.accuracy > chosen.accuracy) chosen = trial;
    }
    onChosen(constant, chosen);
  }
  return { chosen, trials };
}

/**
 * Tries constants on rows held out of the training rows, a tenth of them in each fold.
 *
 * @param splits one a fold; each fold has a seed of its own
 */
export function trialsOn(splits: readonly Split[], job: TrainJob): TryOut {
  return async (constants) => {
    const results: RunResult[] = [];
    for (const [fold, split] of splits.entries()) {
      job.progress.say(`trying ${JSON.stringify(constants)}, fold ${fold + 1} of ${splits.length}`);
      const hyperparameters = { ...job.hyperparameters, ...constants, seed: fold + 1 };
      results.push((await trainRun(job.makeBackend, job.dataset, split, hyperparameters)).result);
    }
    return { constants, accuracy: meanOf(results, "testAccuracy"), loss: meanOf(results, "testLoss") };
  };
}

/**
 * Splits of the rows that are training rows under every seed that results are reported for. So no row that
 * the search sees is a test row in any of those runs.
 */
export function searchSplits(dataset: Dataset, seeds: readonly number[], folds: number): Split[] {
  const tested = new Set(seeds.flatMap((seed) => Array.from(splitOf(dataset, seed).test)));
  const visible = Uint32Array.from(dataset.labels.keys()).filter((row) => !tested.has(row));
  return Array.from({ length: folds }, (_, fold) =>
    stratifiedSplit(dataset.labels, trainPart, seededRandom(fold), visible),
  );
}

/** What a search saw, tried and chose. */
export interface SearchResult {
  readonly command: string;
  /** Which rows it saw. */
  readonly heldOutFrom: string;
  readonly folds: number;
  /** Rows of a fold. */
  readonly rows: { readonly train: number; readonly heldOut: number };
  readonly chosen: Trial;
  readonly trials: readonly Trial[];
}

/** Chooses the constants that were not reported. */
export async function searchDoodles(job: TrainJob, folds: number): Promise<SearchResult> {
  const splits = searchSplits(job.dataset, job.seeds, folds);
  const found = await chooseInTurn(trialsOn(splits, job), (constant, { constants, accuracy }) =>
    job.progress.done(`after ${constant}: ${JSON.stringify(constants)}, ${percent(accuracy, 2)} held out`),
  );
  const [{ train, test }] = splits;
  return {
    command: "npm run train -- doodles --search",
    heldOutFrom: `rows that are training rows under each of the seeds ${job.seeds.join(", ")}`,
    folds,
    rows: { train: train.length, heldOut: test.length },
    ...found,
  };
}
