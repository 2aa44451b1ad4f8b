import { mean } from "../../core/numbers/mean.js";
import type { Dataset } from "../../data/dataset.js";
import { rowsOfRarest } from "../../data/rows.js";
import type { Hyperparameters } from "../../training/hyperparameters.js";
import { defaultHyperparameters } from "../../training/recipe.js";
import type { Experiment, ExperimentOptions, Figure } from "./experiment.js";
import { reportedFigure } from "./reported.js";
import { repeatedRows, sweepData, trainedOf } from "./sweep-data.js";
import { finalScore, type Trial, type TrialResult } from "./trial.js";

/**
 * What every sweep of the original starts from, whatever it changes: 784–32–32–10, plain SGD, η = 0.01, batches of 32,
 * 25 epochs. ρ, which Adadelta alone has a use for, was not reported; it is that of Keras.
 */
export const sweepRecipe: Hyperparameters = {
  ...defaultHyperparameters,
  hidden: [32, 32],
  optimiser: "sgd",
  learningRate: 0.01,
  rho: 0.95,
  batchSize: 32,
  epochs: 25,
};

/** Drawings that the original trained on: 80 % of ten classes of 10,000. */
export const originalRows = 80_000;

/** A trial before it has its drawings. */
export interface SweepPoint {
  /** Unique in its sweep. */
  readonly name: string;
  readonly hyperparameters: Hyperparameters;
  /** Id of the figure that was reported of it. */
  readonly reported?: string;
}

/** A sweep of the original: what it changes, and how its trials are called. */
export interface Sweep {
  readonly id: string;
  readonly title: string;
  readonly points: readonly SweepPoint[];
}

/** The three sweeps of the original. Of the optimisers it swept the first three; the other two are only named in its code. */
export const originalSweeps: readonly Sweep[] = [
  {
    id: "sweep-optimiser",
    title: "Three optimisers that were swept, and two that were only named",
    points: [
      point("optimiser adadelta", { optimiser: "adadelta" }),
      point("optimiser adam", { optimiser: "adam" }),
      point("optimiser sgd", { optimiser: "sgd" }, "3.validation"),
      point("optimiser adagrad, only named", { optimiser: "adagrad" }),
      point("optimiser ftrl, only named", { optimiser: "ftrl" }),
    ],
  },
  {
    id: "sweep-batch-size",
    title: "Four batch sizes",
    points: [
      point("batch size 8", { batchSize: 8 }),
      point("batch size 32", { batchSize: 32 }),
      point("batch size 512", { batchSize: 512 }, "3.batch-512"),
      point("batch size 4096", { batchSize: 4096 }),
    ],
  },
  {
    id: "sweep-learning-rate",
    title: "Four learning rates",
    points: [0.0001, 0.01, 0.5, 1].map((learningRate) =>
      point(`learning rate ${learningRate}`, { learningRate }),
    ),
  },
];

/**
 * What a trial here has in common with that of the original, where drawings are few: its epochs; its steps, in more epochs;
 * or its rows too, those of rarer classes again and again.
 */
export const sweepWays = ["as many epochs", "as many steps", "as many rows"] as const;
export type SweepWay = (typeof sweepWays)[number];

/** Each figure is a mean over as many seeds: they draw the first weights and the order. */
export const sweepSeeds = [1, 2, 3] as const;

/** The name of a trial of an experiment. */
export function sweepTrialName({ name }: SweepPoint, way: SweepWay, seed: number): string {
  return `${name}, ${way}, seed ${seed}`;
}

/** epochs · ⌈rows/B⌉ */
export function stepsOf(
  { epochs, batchSize }: Pick<Hyperparameters, "epochs" | "batchSize">,
  rows: number,
): number {
  return epochs * Math.ceil(rows / batchSize);
}

/** The same with so many epochs that the steps on these rows are, as nearly as can be, those on the rows of the original. */
export function asManySteps(chosen: Hyperparameters, rows: number): Hyperparameters {
  const epochs = Math.round(stepsOf(chosen, originalRows) / Math.ceil(rows / chosen.batchSize));
  return { ...chosen, epochs };
}

/** The trials of a sweep on its drawings, as they are compared: tested on the rows held out. */
export function sweepTrials(points: readonly SweepPoint[], dataset: Dataset): Trial[] {
  return points.map(({ name, hyperparameters }) => ({ name, dataset, trainPart: 1, hyperparameters }));
}

/** The sweeps as experiments: every trial in each way, with each seed. */
export const sweepExperiments: readonly Experiment[] = originalSweeps.map(experimentOf);

function experimentOf({ id, title, points }: Sweep): Experiment {
  return {
    id,
    title,
    system: 3,
    set: "sweeps",
    page: "sweeps",
    trials(dataset: Dataset, { quick }: ExperimentOptions): readonly Trial[] {
      const perClass = quick ? quickPerClass : rowsOfRarest(dataset.labels, dataset.classes);
      const { forChoosing } = sweepData(dataset, perClass);
      const few = trainedOf(perClass, dataset.classes.length);
      const many = repeatedRows(
        dataset,
        quick ? quickPerClass : originalRows / dataset.classes.length,
        perClass,
      );
      return sweepWays.flatMap((way) => {
        const ofWay = points.flatMap((one) =>
          sweepSeeds.map((seed) => ({
            name: sweepTrialName(one, way, seed),
            hyperparameters: {
              ...(way === "as many steps" ? asManySteps(one.hyperparameters, few) : one.hyperparameters),
              ...(quick ? { epochs: quickEpochs } : {}),
              seed,
            },
          })),
        );
        return sweepTrials(ofWay, way === "as many rows" ? many : forChoosing);
      });
    },
    figures(results: readonly TrialResult[]): readonly Figure[] {
      return points.flatMap((one) => sweepWays.map((way) => figureOf(one, way, results)));
    },
  };
}

function figureOf(one: SweepPoint, way: SweepWay, results: readonly TrialResult[]): Figure {
  const names = sweepSeeds.map((seed) => sweepTrialName(one, way, seed));
  const runs = results.filter(({ name }) => names.includes(name));
  const accuracies = runs.map((run) => finalScore(run).heldOut.accuracy);
  const { hyperparameters, rows } = runs[0];
  const each = accuracies.map((accuracy) => (100 * accuracy).toFixed(1)).join(", ");
  const [steps, theirs] = [stepsOf(hyperparameters, rows.train), stepsOf(one.hyperparameters, originalRows)];
  return {
    name: `held-out accuracy, ${one.name}, ${way}`,
    unit: "part",
    reported: one.reported === undefined ? undefined : reportedFigure(one.reported),
    ours: mean(accuracies),
    note: `seeds ${sweepSeeds.join(", ")}: ${each} %; ${rows.train} rows to train on, ${steps} steps; the original had ${originalRows} and ${theirs}`,
  };
}

/** Drawings of a class, and epochs, that are enough to see that everything runs. */
const quickPerClass = 60;
const quickEpochs = 3;

function point(name: string, changes: Partial<Hyperparameters>, reported?: string): SweepPoint {
  return { name, hyperparameters: { ...sweepRecipe, ...changes }, reported };
}
