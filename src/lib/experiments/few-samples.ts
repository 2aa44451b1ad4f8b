import type { Dataset } from "../data/dataset.js";
import { hypothesisClasses } from "../data/sample-sets.js";
import type { Hyperparameters } from "../training/hyperparameters.js";
import { hypothesisNetworks, hypothesisRecipe } from "./convolutions.js";
import type { Experiment, Figure } from "./experiment.js";
import { firstOfEach, partedRows, trainAndTest } from "./parted-rows.js";
import { type EpochScore, finalScore, type Trial, type TrialResult } from "./trial.js";
import { trialOf } from "./trial-of.js";

/** The dense network that the hypotheses on data are tried with, 784–25–12–10. */
export const denseRecipe: Hyperparameters = { ...hypothesisRecipe, ...hypothesisNetworks[0].changes };

/** Rows that the hypotheses on the ten classes use: 10,000 of each to train on, where there are so many. */
export const hypothesesLimits = { most: 12_500, mostTest: 2000 };

/** Drawings of a class: from the fewest to the most that were reported, and what a smaller set allows. */
const reportedSizes = [500, 1000, 2000, 5000, 10_000];
const smallSizes = [25, 50, 100, 200, 300];
const fewestReported = 3;

/** How long the networks train: ten epochs, as it was reported, or as many steps as the largest set takes in ten. */
export const courses = ["ten epochs", "equal steps"] as const;
export type Course = (typeof courses)[number];

/** How a network that saw so many drawings began and ended. */
export interface SizeRow {
  readonly course: Course;
  /** Drawings of a class. */
  readonly size: number;
  /** After the first epoch, and after the last. */
  readonly first: EpochScore;
  readonly last: EpochScore;
}

/**
 * Drawings of a class to train on: the reported ones as far as there are rows for them, or smaller ones where there
 * are not.
 *
 * @param rows of a class to train on
 * @throws RangeError when there are not enough for the smallest
 */
export function sizesFor(rows: number): readonly number[] {
  const reported = reportedSizes.filter((size) => size <= rows);
  const sizes = reported.length >= fewestReported ? reported : smallSizes.filter((size) => size <= rows);
  if (sizes.length === 0) throw new RangeError(`rows of a class must be at least ${smallSizes[0]}: ${rows}`);
  return sizes;
}

/** The rows of a table: what is known of each size so far. */
export function sizeRows(results: readonly TrialResult[]): SizeRow[] {
  return results.map((result) => ({
    course: result.name.startsWith(courses[0]) ? courses[0] : courses[1],
    size: result.rows.train / hypothesisClasses.length,
    first: result.epochs[Math.min(1, result.epochs.length - 1)],
    last: finalScore(result),
  }));
}

function trials(dataset: Dataset, { quick }: { quick: boolean }): Trial[] {
  const { train, test } = partedRows(dataset, hypothesesLimits);
  const sizes = quick ? sizesFor(train[0].length).slice(0, 2) : sizesFor(train[0].length);
  const recipe = { ...denseRecipe, epochs: quick ? 2 : denseRecipe.epochs };
  const stepsOf = (size: number) => Math.ceil((size * dataset.classes.length) / recipe.batchSize);
  const most = stepsOf(sizes[sizes.length - 1]);
  const trialAt = (course: Course, size: number, epochs: number) =>
    trialOf(`${course}, ${size} a class`, { ...recipe, epochs }, () =>
      trainAndTest(dataset, firstOfEach(train, size), test),
    );
  return [
    ...sizes.map((size) => trialAt("ten epochs", size, recipe.epochs)),
    ...sizes
      .slice(0, -1)
      .map((size) => trialAt("equal steps", size, Math.round((recipe.epochs * most) / stepsOf(size)))),
  ];
}

function figures(results: readonly TrialResult[]): Figure[] {
  return sizeRows(results).flatMap(({ course, size, last }) => [
    figure(`accuracy on training drawings, ${size} a class, ${course}`, last.train.accuracy),
    figure(`accuracy on held-out drawings, ${size} a class, ${course}`, last.heldOut.accuracy),
  ]);
}

function figure(name: string, ours: number): Figure {
  return {
    name,
    unit: "part",
    reported: undefined,
    ours,
    note: "reported for 500 … 10,000 drawings a class",
  };
}

/** H3: few samples overfit. The same network on more and more drawings, each set holding the smaller ones. */
export const fewSamples: Experiment = {
  id: "few-samples",
  system: 4,
  title: "Few samples overfit",
  set: "hypotheses",
  page: "data-experiments",
  trials,
  figures,
};
