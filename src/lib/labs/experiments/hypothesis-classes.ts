import type { Dataset } from "../../data/dataset.js";
import { bestFilled, ofClasses } from "../../data/rows.js";
import { hypothesisClasses, type SetName } from "../../data/sample-sets.js";
import type { PartingLimits } from "./parted-rows.js";

/** Ten classes that a hypothesis on data is tried with. */
export interface TenClasses {
  /** The samples that they are taken from. */
  readonly set: SetName;
  readonly limits: PartingLimits;
  /** The samples of the ten, out of all of the set, or out of their own alone. */
  of(dataset: Dataset): Dataset;
}

/**
 * Drawings of each of the project's classes that a page has at most: so many that the slowest network of the chapter on
 * convolution is trained in half a minute.
 */
export const pageRows = 400;

/** The project's: 10,000 of each to train on, where there are so many. */
export const projectClasses: TenClasses = {
  set: "hypotheses",
  limits: { most: 12_500, mostTest: 2000 },
  of: (dataset) => dataset,
};

/** The ten that have the most drawings among those of all labs: 1,400 of each to train on, where there are so many. */
export const fullClasses: TenClasses = {
  set: "drawings",
  limits: { most: 1750, mostTest: 2000 },
  of: (dataset) => ofClasses(dataset, bestFilled(dataset, hypothesisClasses.length)),
};
