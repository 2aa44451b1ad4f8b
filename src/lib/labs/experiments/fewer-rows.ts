import { seededRandom } from "../../core/random.js";
import type { Dataset } from "../../data/dataset.js";
import { fewOfEach, joinForTest, selectRows } from "../../data/rows.js";
import { splitOf } from "../../data/split.js";

/**
 * A data set with at most so many rows of each class to train on and so many to test on, drawn from those it has for
 * each.
 *
 * @param perClass how many of each class
 * @param seed draws them
 */
export function fewerRows(
  dataset: Dataset,
  perClass: { readonly train: number; readonly test: number },
  seed = 1,
): Dataset {
  const { train, test } = splitOf(dataset, seed);
  const few = (rows: Uint32Array, most: number) => fewOfEach(dataset.labels, rows, most, seededRandom(seed));
  return joinForTest(selectRows(dataset, few(train, perClass.train)), dataset, few(test, perClass.test));
}
