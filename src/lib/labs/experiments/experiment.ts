import type { Dataset } from "../../data/dataset.js";
import type { SetName } from "../../data/sample-sets.js";
import type { ReportedFigure, System } from "./reported.js";
import type { Trial, TrialResult } from "./trial.js";

/** A figure that one of the five projects reported, beside what it is here. */
export interface Figure {
  /** What it is of, unique in its experiment: "test accuracy, Adam". */
  readonly name: string;
  readonly unit: "part" | "loss" | "parameters" | "seconds" | "points" | "number";
  /** Left out where the project gives none, and ours is there to compare with others. */
  readonly reported?: ReportedFigure;
  readonly ours: number;
  /** What a reader has to know to compare the two: fewer rows, another split. */
  readonly note?: string;
}

/** What an experiment is run with. */
export interface ExperimentOptions {
  /** Whether less is enough: fewer rows and epochs, to see that everything runs. */
  readonly quick: boolean;
}

/** An experiment of one of the five projects. Pages and the command run the same one. */
export interface Experiment {
  /** Unique: "sweep-optimiser". */
  readonly id: string;
  /** Which of the five projects, as the workbook counts them. */
  readonly system: System;
  /** For people: "Five optimisers". */
  readonly title: string;
  /** The samples it is made from. */
  readonly set: SetName;
  /** Name of the page where a reader runs it. */
  readonly page: string;
  /**
   * Its trainings, made from all samples of the set: the same samples give the same trials, in a page and in Node.
   *
   * @param dataset of the set; sizes adapt to the rows that it has
   */
  trials(dataset: Dataset, options: ExperimentOptions): readonly Trial[];
  /** The figures, from the results of all trials, in the order of the trials. */
  figures(results: readonly TrialResult[]): readonly Figure[];
}
