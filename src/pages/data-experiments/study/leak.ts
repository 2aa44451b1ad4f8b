import type { Dataset } from "../../../lib/data/dataset.js";
import { selectRows } from "../../../lib/data/rows.js";
import { denseRecipe } from "../../../lib/labs/experiments/convolutions.js";
import { imbalanceLimits, rareCounts, repeatedTo } from "../../../lib/labs/experiments/imbalance.js";
import { joinedRows, partedRows, trainAndTest } from "../../../lib/labs/experiments/parted-rows.js";
import type { Trial } from "../../../lib/labs/experiments/trial.js";

/** How often the rare class was there when its drawings were parted: before it was repeated, or after. */
export const leakNames = ["part, then repeat", "repeat, then part"] as const;

/** Which of the reported ratios is shown: 50 to 1. */
const ratio = 1;

/**
 * The same few rare drawings, repeated until they are as many as the frequent ones. In the first trial the test rows were
 * set aside before; in the second they are drawn from what was repeated, so that copies of a drawing lie on both sides.
 *
 * @param two the frequent class and the rare one
 */
export function leakTrials(two: Dataset): Trial[] {
  const { train, test } = partedRows(two, imbalanceLimits);
  const rare = train[1].subarray(0, rareCounts(train[0].length)[ratio]);
  const rows = [train[0], repeatedTo(rare, train[0].length)];
  return [
    { dataset: trainAndTest(two, rows, test), name: leakNames[0] },
    { dataset: selectRows(two, joinedRows(rows)), name: leakNames[1] },
  ].map((trial) => ({ ...trial, hyperparameters: denseRecipe }));
}
