import type { Dataset } from "../data/dataset.js";
import type { Hyperparameters } from "../training/hyperparameters.js";
import { defaultHyperparameters } from "../training/recipe.js";
import type { Experiment, ExperimentOptions, Figure } from "./experiment.js";
import { kerasDefaults } from "./keras-defaults.js";
import { reportedFigure } from "./reported.js";
import { sweepData } from "./sweep-data.js";
import { finalScore, type Trial, type TrialResult } from "./trial.js";

/** What the trials of the original have in common: 784–32–32–10, Adam and batches of 32 as Keras has them, 25 epochs. */
export const sweepRecipe: Hyperparameters = {
  ...defaultHyperparameters,
  ...kerasDefaults("adam"),
  hidden: [32, 32],
  batchSize: 32,
  epochs: 25,
};

/** A trial before it has its drawings. */
export interface SweepPoint {
  /** Unique in its sweep. */
  readonly name: string;
  readonly hyperparameters: Hyperparameters;
}

/** A sweep of the original: what it changes, and how its trials are called. */
export interface Sweep {
  readonly id: string;
  readonly title: string;
  readonly points: readonly SweepPoint[];
}

/** The three sweeps of the original. */
export const originalSweeps: readonly Sweep[] = [
  {
    id: "sweep-optimiser",
    title: "Five optimisers",
    points: (["adadelta", "adagrad", "adam", "ftrl", "sgd"] as const).map((optimiser) =>
      point(`optimiser ${optimiser}`, kerasDefaults(optimiser)),
    ),
  },
  {
    id: "sweep-batch-size",
    title: "Four batch sizes",
    points: [8, 32, 512, 4096].map((batchSize) => point(`batch size ${batchSize}`, { batchSize })),
  },
  {
    id: "sweep-learning-rate",
    title: "Four learning rates",
    points: [0.0001, 0.01, 0.5, 1].map((learningRate) =>
      point(`learning rate ${learningRate}`, { learningRate }),
    ),
  },
];

/** The trials of a sweep on its drawings, as they are compared: tested on the rows held out. */
export function sweepTrials(points: readonly SweepPoint[], dataset: Dataset): Trial[] {
  return points.map(({ name, hyperparameters }) => ({ name, dataset, trainPart: 1, hyperparameters }));
}

/**
 * The sweeps as experiments. Each has one trial more than its sweep: the recipe itself on the test rows, which no
 * choice has looked at.
 */
export const sweepExperiments: readonly Experiment[] = originalSweeps.map(experimentOf);

function experimentOf({ id, title, points }: Sweep): Experiment {
  return {
    ...{ id, title, system: 3, set: "sweeps", page: "sweeps" },
    trials(dataset: Dataset, { quick }: ExperimentOptions): readonly Trial[] {
      const { forChoosing, forMeasuring } = sweepData(dataset, quick ? quickPerClass : undefined);
      const all = [
        ...sweepTrials(points, forChoosing),
        ...sweepTrials([{ name: "the recipe on the test rows", hyperparameters: sweepRecipe }], forMeasuring),
      ];
      return quick
        ? all.map((trial) => ({ ...trial, hyperparameters: inShort(trial.hyperparameters) }))
        : all;
    },
    figures(results: readonly TrialResult[]): readonly Figure[] {
      const last = results.length - 1;
      return results.map((result, k) => {
        const { name, rows } = result;
        return {
          name: `${k === last ? "test" : "held-out"} accuracy, ${name}`,
          unit: "part" as const,
          reported: k === last ? reportedFigure("3.validation") : undefined,
          ours: finalScore(result).heldOut.accuracy,
          note: `${rows.train} drawings to train on, as many of each class as the rarest has; the original had up to 10,000 of each class`,
        };
      });
    },
  };
}

/** Drawings of a class, and epochs, that are enough to see that everything runs. */
const quickPerClass = 60;
const quickEpochs = 3;

function inShort(chosen: Hyperparameters): Hyperparameters {
  return { ...chosen, epochs: quickEpochs };
}

function point(name: string, changes: Partial<Hyperparameters>): SweepPoint {
  return { name, hyperparameters: { ...sweepRecipe, ...changes } };
}
