import { writeFileSync } from "node:fs";
import { loadDoodles, locateDoodles } from "../../site/data/locate.js";
import type { Dataset } from "../../src/lib/data/dataset.js";
import { doodleSplit } from "../../src/lib/data/doodles.js";
import { weightsOf } from "../../src/lib/network-weights.js";
import type { Hyperparameters } from "../../src/lib/training/hyperparameters.js";
import { saveWeights } from "../../src/lib/training/weights-file.js";
import { weightHash } from "../../src/lib/weights/hash.js";
import type { MakeBackend } from "./backends.js";
import type { Progress } from "./progress.js";
import { expectRealDrawings, writeResult } from "./result-file.js";
import { chooseInTurn, searchSplits, trialsOn } from "./search.js";
import { type FinishedRun, meanOf, type RunResult, trainRun } from "./train-run.js";

/** What every doodle command works with. */
export interface DoodleJob {
  readonly dataset: Dataset;
  readonly makeBackend: MakeBackend;
  readonly backend: string;
  readonly hyperparameters: Hyperparameters;
  readonly seeds: readonly number[];
  readonly progress: Progress;
}

/** A run of one seed, with the hash of its weights. */
export type SeedResult = RunResult & { readonly hash: string };

/** Means over the seeds, and what they were got with. */
export interface DoodleResult {
  readonly testAccuracy: number;
  readonly trainAccuracy: number;
  readonly testLoss: number;
  readonly trainLoss: number;
  readonly seeds: readonly SeedResult[];
  readonly rows: { readonly train: number; readonly test: number };
  readonly data: Pick<Dataset, "title" | "origin" | "source" | "licence" | "classes">;
  readonly hyperparameters: Hyperparameters;
  readonly backend: string;
  /** Training and evaluation of all seeds. */
  readonly seconds: number;
}

/** The doodles at hand: the folder of WORKBOOK_DATA, what was downloaded, or the stand-in. */
export function doodlesAtHand(progress: Progress): Dataset {
  const source = locateDoodles();
  const dataset = loadDoodles(source);
  progress.done(`${dataset.labels.length} doodles, ${source.description}`);
  return dataset;
}

/** Trains the recipe from each seed, each on the split of that seed. */
export async function trainDoodles(job: DoodleJob): Promise<DoodleResult> {
  const started = performance.now();
  const seeds: SeedResult[] = [];
  for (const seed of job.seeds) {
    const { training, result } = await trainSeed(job, seed);
    seeds.push({ ...result, hash: weightHash(weightsOf(training.network)) });
    job.progress.done(
      `seed ${seed}: test ${percent(result.testAccuracy)}, train ${percent(result.trainAccuracy)}`,
    );
  }
  const { dataset, hyperparameters, backend } = job;
  const { train, test } = doodleSplit(dataset, job.seeds[0]);
  const { title, origin, source, licence, classes } = dataset;
  return {
    testAccuracy: meanOf(seeds, "testAccuracy"),
    trainAccuracy: meanOf(seeds, "trainAccuracy"),
    testLoss: meanOf(seeds, "testLoss"),
    trainLoss: meanOf(seeds, "trainLoss"),
    seeds,
    rows: { train: train.length, test: test.length },
    data: { title, origin, source, licence, classes },
    hyperparameters,
    backend,
    seconds: Math.round(performance.now() - started) / 1000,
  };
}

/** Trains from the first seed and writes `data/models/doodles.safetensors` with its card beside it. */
export async function saveDoodles(job: DoodleJob): Promise<string> {
  expectRealDrawings(job.dataset);
  const [seed] = job.seeds;
  const { training } = await trainSeed(job, seed);
  const run = { training, split: doodleSplit(job.dataset, seed) };
  const madeBy = `npm run train -- doodles --save --seed ${seed}`;
  const { weights, card, hash } = saveWeights(run, job.dataset, madeBy);
  writeFileSync("data/models/doodles.safetensors", weights);
  writeFileSync("data/models/doodles.json", card);
  return hash;
}

/** Reads 0.8 both ways, as the keep rate and as the drop rate, and writes `data/reproductions/doodles.json`. */
export async function reproduceDoodles(job: DoodleJob): Promise<void> {
  expectRealDrawings(job.dataset);
  const file = "data/reproductions/doodles.json";
  const readings = [];
  for (const [meaning, dropout] of [
    ["keep rate", 0.2],
    ["drop rate", 0.8],
  ] as const) {
    job.progress.done(`0.8 read as the ${meaning}:`);
    const hyperparameters = { ...job.hyperparameters, dropout };
    const { testAccuracy, trainAccuracy, seeds, rows, data } = await trainDoodles({
      ...job,
      hyperparameters,
    });
    readings.push({ meaning, dropout, testAccuracy, trainAccuracy, seeds, rows, data });
  }
  const [{ rows, data }] = readings;
  writeResult(file, {
    command: "npm run train -- doodles --reproduce",
    reported: { testAccuracy: 0.955, trainAccuracy: 0.937 },
    rows,
    data,
    hyperparameters: job.hyperparameters,
    readings: readings.map(({ meaning, dropout, testAccuracy, trainAccuracy, seeds }) => ({
      meaning,
      dropout,
      testAccuracy,
      trainAccuracy,
      seeds,
    })),
  });
  job.progress.done(`written: ${file}`);
}

/** Chooses the constants that were not reported and writes what was tried to `data/models/doodles-search.json`. */
export async function searchDoodles(job: DoodleJob, folds: number): Promise<void> {
  expectRealDrawings(job.dataset);
  const file = "data/models/doodles-search.json";
  const splits = searchSplits(job.dataset, job.seeds, folds);
  const tryOut = trialsOn(splits, job.makeBackend, job.dataset, job.hyperparameters, job.progress);
  const { chosen, trials } = await chooseInTurn(tryOut, (constant, { constants, accuracy }) =>
    job.progress.done(`after ${constant}: ${JSON.stringify(constants)}, ${percent(accuracy)} held out`),
  );
  const [{ train, test }] = splits;
  writeResult(file, {
    command: "npm run train -- doodles --search",
    heldOutFrom: `rows that are training rows under each of the seeds ${job.seeds.join(", ")}`,
    folds,
    rows: { train: train.length, heldOut: test.length },
    chosen,
    trials,
  });
  job.progress.done(`written: ${file}`);
}

/** One line of the result for people. */
export function summaryOf({ testAccuracy, trainAccuracy, seeds, rows, data, seconds }: DoodleResult): string {
  const count = seeds.length === 1 ? "1 seed" : `mean of ${seeds.length} seeds`;
  return (
    `test accuracy ${percent(testAccuracy)}, train accuracy ${percent(trainAccuracy)} (${count}; ` +
    `${rows.train} training and ${rows.test} test rows of ${data.title}, ${data.origin}; ${seconds.toFixed(1)} s)`
  );
}

function trainSeed(job: DoodleJob, seed: number): Promise<FinishedRun> {
  const hyperparameters = { ...job.hyperparameters, seed };
  const split = doodleSplit(job.dataset, seed);
  return trainRun(job.makeBackend, job.dataset, split, hyperparameters, ({ epoch, step }) =>
    job.progress.say(`seed ${seed}: epoch ${epoch} of ${hyperparameters.epochs}, step ${step}`),
  );
}

function percent(part: number): string {
  return `${(100 * part).toFixed(2)} %`;
}
