import { type NamedWeights, weightsOf } from "../../src/lib/core/network-weights.js";
import type { Dataset } from "../../src/lib/data/dataset.js";
import { splitOf } from "../../src/lib/data/split.js";
import type { Hyperparameters } from "../../src/lib/training/hyperparameters.js";
import type { Training } from "../../src/lib/training/training.js";
import { weightHash } from "../../src/lib/training/weights/hash.js";
import { percent } from "../percent.js";
import type { MakeBackend } from "./backends.js";
import type { Progress } from "./progress.js";
import { type FinishedRun, meanOf, type RunResult, trainRun } from "./train-run.js";

/** What every training command works with. */
export interface TrainJob {
  readonly dataset: Dataset;
  readonly makeBackend: MakeBackend;
  readonly backend: string;
  readonly hyperparameters: Hyperparameters;
  readonly seeds: readonly number[];
  readonly progress: Progress;
  /** The weights that the run of a seed begins with; defaults to those that its seed draws. */
  readonly start?: (seed: number) => Promise<readonly NamedWeights[]>;
  /** Weights of a seed between which and those at the run's end the kept ones lie, at a part of the way. */
  readonly between?: {
    readonly weights: (seed: number) => Promise<readonly NamedWeights[]>;
    readonly part: number;
  };
}

/** A run of one seed, with the hash of its weights. */
export type SeedResult = RunResult & { readonly hash: string };

/** What a data set is, without its pictures. */
export type DataDescription = Pick<Dataset, "title" | "origin" | "source" | "licence" | "classes">;

/** Means over the seeds, and what they were got with. */
export interface TrainResult {
  readonly testAccuracy: number;
  /** Mean over the classes of the part of their test rows that were found: every class counts the same. */
  readonly testRecall: number;
  readonly trainAccuracy: number;
  readonly testLoss: number;
  readonly trainLoss: number;
  readonly seeds: readonly SeedResult[];
  readonly rows: { readonly train: number; readonly test: number };
  readonly data: DataDescription;
  readonly hyperparameters: Hyperparameters;
  readonly backend: string;
  /** Training and evaluation of all seeds. */
  readonly seconds: number;
}

/** Trains the recipe from each seed, each on the split of that seed. */
export async function trainSeeds(job: TrainJob): Promise<TrainResult> {
  const started = performance.now();
  const seeds: SeedResult[] = [];
  for (const seed of job.seeds) {
    const { training, result } = await trainSeed(job, seed);
    seeds.push({ ...result, hash: weightHash(weightsOf(training.network)) });
    job.progress.done(
      `seed ${seed}: test ${percent(result.testAccuracy, 2)}, train ${percent(result.trainAccuracy, 2)}`,
    );
  }
  const { dataset, hyperparameters, backend } = job;
  const { train, test } = splitOf(dataset, job.seeds[0]);
  return {
    testAccuracy: meanOf(seeds, "testAccuracy"),
    testRecall: meanOf(seeds, "testRecall"),
    trainAccuracy: meanOf(seeds, "trainAccuracy"),
    testLoss: meanOf(seeds, "testLoss"),
    trainLoss: meanOf(seeds, "trainLoss"),
    seeds,
    rows: { train: train.length, test: test.length },
    data: describe(dataset),
    hyperparameters,
    backend,
    seconds: Math.round(performance.now() - started) / 1000,
  };
}

/** One line of the result for people. */
export function summaryOf({ testAccuracy, testRecall, trainAccuracy, ...result }: TrainResult): string {
  const { seeds, rows, data, seconds } = result;
  const count = seeds.length === 1 ? "1 seed" : `mean of ${seeds.length} seeds`;
  return (
    `test accuracy ${percent(testAccuracy, 2)} (mean over the classes ${percent(testRecall, 2)}), ` +
    `train accuracy ${percent(trainAccuracy, 2)} (${count}; ` +
    `${rows.train} training and ${rows.test} test rows of ${data.title}, ${data.origin}; ${seconds.toFixed(1)} s)`
  );
}

/** Trains from one seed, on its split. */
export async function trainSeed(job: TrainJob, seed: number): Promise<FinishedRun> {
  const { between } = job;
  const ends = {
    start: await job.start?.(seed),
    between: between && { weights: await between.weights(seed), part: between.part },
  };
  const hyperparameters = { ...job.hyperparameters, seed };
  const split = splitOf(job.dataset, seed);
  const onEpoch = ({ epoch, step }: Training) =>
    job.progress.say(`seed ${seed}: epoch ${epoch} of ${hyperparameters.epochs}, step ${step}`);
  return trainRun(job.makeBackend, job.dataset, split, hyperparameters, onEpoch, ends);
}

function describe({ title, origin, source, licence, classes }: Dataset): DataDescription {
  return { title, origin, source, licence, classes };
}
