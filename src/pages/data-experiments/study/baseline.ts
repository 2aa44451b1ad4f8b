import type { Dataset } from "../../../lib/data/dataset.js";
import { joinForTest, selectRows } from "../../../lib/data/rows.js";
import { hypothesisNetworks, hypothesisRecipe } from "../../../lib/labs/experiments/convolutions.js";
import { projectClasses } from "../../../lib/labs/experiments/hypothesis-classes.js";
import { joinedRows, partedRows } from "../../../lib/labs/experiments/parted-rows.js";
import type { Trial } from "../../../lib/labs/experiments/trial.js";

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
      name,
      dataset: joined,
      trainPart: 1,
      hyperparameters: { ...hypothesisRecipe, ...changes },
    }));
}
