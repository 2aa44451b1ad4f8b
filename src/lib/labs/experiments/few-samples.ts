import type { Dataset } from "../../data/dataset.js";
import { hypothesisClasses } from "../../data/sample-sets.js";
import { cnnRecipe } from "./convolutions.js";
import type { Experiment, Figure } from "./experiment.js";
import { fullClasses, projectClasses, type TenClasses } from "./hypothesis-classes.js";
import { firstOfEach, partedRows, trainAndTest } from "./parted-rows.js";
import {
  type FewSamplesMeasure,
  fewSamplesEpochs,
  fewSamplesFigure,
  fewSamplesMeasures,
  fewSamplesRows,
} from "./reported.js";
import { type EpochScore, finalScore, type Trial, type TrialResult } from "./trial.js";
import { trialOf } from "./trial-of.js";

/** What a smaller set allows: drawings of a class. */
const smallSizes = [25, 50, 100, 200, 300];
const fewestReported = 3;

/** How long the networks train: ten epochs, as it was reported, or as many steps as the largest set takes in ten. */
export const courses = ["ten epochs", "equal steps"] as const;
export type Course = (typeof courses)[number];

/** What the rows of the reported table may count. */
export const rowReadings = ["in all", "of a class"] as const;
export type RowReading = (typeof rowReadings)[number];

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
  const reported = fewSamplesRows.filter((size) => size <= rows);
  const sizes = reported.length >= fewestReported ? reported : smallSizes.filter((size) => size <= rows);
  if (sizes.length === 0) throw new RangeError(`rows of a class must be at least ${smallSizes[0]}: ${rows}`);
  return sizes;
}

/** Drawings of a class with which the reported rows are those of all ten classes together, as far as there are rows. */
export function sizesInAll(rows: number): readonly number[] {
  return fewSamplesRows.map((all) => all / hypothesisClasses.length).filter((size) => size <= rows);
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

/** So many rows as the project counted them, by a reading of them. */
export function rowsBy(reading: RowReading, size: number): number {
  return reading === "in all" ? size * hypothesisClasses.length : size;
}

/** What the columns of the reported table are of, in a score. */
const measureOf: Readonly<Record<FewSamplesMeasure, (score: EpochScore) => number>> = {
  "training accuracy": ({ train }) => train.accuracy,
  "validation accuracy": ({ heldOut }) => heldOut.accuracy,
  "training loss": ({ train }) => train.loss,
  "validation loss": ({ heldOut }) => heldOut.loss,
};

/** H3: few samples overfit. The same network on more and more drawings, each set holding the smaller ones. */
export const fewSamples = sizesExperiment({
  id: "few-samples",
  title: "Few samples overfit: the project’s ten classes",
  classes: projectClasses,
  sizes: sizesFor,
  equalSteps: true,
});

/** The same on the ten classes with the most drawings, of which there are enough for each reported size in one reading. */
export const fewSamplesOfMany = sizesExperiment({
  id: "few-samples-of-many",
  title: "Few samples overfit: the ten classes with the most drawings",
  classes: fullClasses,
  sizes: sizesInAll,
  equalSteps: false,
});

interface SizesExperiment extends Pick<Experiment, "id" | "title"> {
  readonly classes: TenClasses;
  /** Drawings of a class, where there are so many rows. */
  sizes(rows: number): readonly number[];
  /** Whether all sizes are trained for as many steps, too. */
  readonly equalSteps: boolean;
}

function sizesExperiment({ id, title, classes, sizes, equalSteps }: SizesExperiment): Experiment {
  return {
    id,
    title,
    system: 4,
    set: classes.set,
    page: "data-experiments",
    trials(dataset, { quick }) {
      const ten = classes.of(dataset);
      const { train, test } = partedRows(ten, classes.limits);
      const all = sizes(train[0].length);
      const tried = quick ? all.slice(0, 2) : all;
      const trialAt = (course: Course, size: number, epochs: number): Trial =>
        trialOf(`${course}, ${size} a class`, { ...cnnRecipe, epochs }, () =>
          trainAndTest(ten, firstOfEach(train, size), test),
        );
      const epochs = quick ? 2 : cnnRecipe.epochs;
      const most = stepsOf(tried[tried.length - 1], ten);
      return [
        ...tried.map((size) => trialAt("ten epochs", size, epochs)),
        ...(equalSteps ? tried.slice(0, -1) : []).map((size) =>
          trialAt("equal steps", size, Math.round((epochs * most) / stepsOf(size, ten))),
        ),
      ];
    },
    figures: (results) => sizeRows(results).flatMap(figuresOf),
  };
}

function stepsOf(size: number, { classes }: Dataset): number {
  return Math.ceil((size * classes.length) / cnnRecipe.batchSize);
}

/** Beside the reported numbers of its size, once for each reading; the last accuracies alone where none was reported. */
function figuresOf(row: SizeRow): Figure[] {
  const { course, size, last } = row;
  const readings = course === "ten epochs" ? rowReadings : [];
  const reported = readings
    .filter((reading) => fewSamplesRows.includes(rowsBy(reading, size)))
    .flatMap((reading) => reportedFiguresOf(row, reading));
  if (reported.length > 0) return reported;
  return (["training accuracy", "validation accuracy"] as const).map((measure) => ({
    name: `${measure}, ${size} of a class, ${course}`,
    unit: "part",
    ours: measureOf[measure](last),
  }));
}

function reportedFiguresOf(row: SizeRow, reading: RowReading): Figure[] {
  const rows = rowsBy(reading, row.size);
  return fewSamplesMeasures.flatMap((measure) =>
    fewSamplesEpochs.map(
      (epoch): Figure => ({
        name: `${measure}, ${rows.toLocaleString("en-GB")} rows ${reading}, ${epoch} epoch`,
        unit: measure.endsWith("loss") ? "loss" : "part",
        reported: fewSamplesFigure(rows, measure, epoch),
        ours: measureOf[measure](row[epoch]),
      }),
    ),
  );
}
