import { seededRandom } from "../../core/random.js";
import type { Dataset } from "../../data/dataset.js";
import { fewOfEach, joinForTest, selectRows } from "../../data/rows.js";
import { splitOf } from "../../data/split.js";

/**
 * A few pictures of each class to train on, and others of each to test with.
 *
 * @param perClass to train on, drawn from the rows of training of the set
 * @param tested of each class at most, drawn from its test rows
 */
export function fewToLearn(
  dataset: Dataset,
  perClass: number,
  tested: number,
  seed: number,
): Dataset & { readonly testFrom: number } {
  const { train, test } = splitOf(dataset, seed);
  const few = fewOfEach(dataset.labels, train, perClass, seededRandom(seed));
  const others = fewOfEach(dataset.labels, test, tested, seededRandom(seed + 1));
  return { ...joinForTest(selectRows(dataset, few), dataset, others), testFrom: few.length };
}
