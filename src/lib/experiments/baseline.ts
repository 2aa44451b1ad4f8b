import type { Dataset } from "../data/dataset.js";
import { joinForTest } from "../data/join.js";
import { selectRows } from "../data/select.js";
import { hypothesisNetworks, hypothesisRecipe } from "./convolutions.js";
import { projectClasses } from "./hypothesis-classes.js";
import { joinedRows, partedRows } from "./parted-rows.js";
import type { Trial } from "./trial.js";

/** The networks that a reader is set beside: the smallest of each kind. */
const beside = ["dense", "CNN 2"];

/**
 * Networks to be set beside a reader: trained on all rows of the set that are for training, tested on drawings to sort.
 *
 * @param dataset of the hypotheses
 * @param sorted test drawings of it
 */
export function baselineTrials(dataset: Dataset, sorted: Dataset): Trial[] {
  const train = selectRows(dataset, joinedRows(partedRows(dataset, projectClasses.limits).train));
  const joined = joinForTest(train, sorted, Uint32Array.from(sorted.labels.keys()));
  return hypothesisNetworks
    .filter(({ name }) => beside.includes(name))
    .map(({ name, changes }) => ({
      ...{ name, dataset: joined, trainPart: 1 },
      hyperparameters: { ...hypothesisRecipe, ...changes },
    }));
}
