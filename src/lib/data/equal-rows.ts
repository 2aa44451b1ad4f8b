import type { Dataset } from "./dataset.js";
import { selectRows } from "./select.js";

/**
 * A data set with equally many rows of each class: the first ones, as many as the rarest class has. What has equal rows
 * already comes out as it is.
 *
 * @param most rows of a class; defaults to as many as the rarest has
 * @throws RangeError when a class has no rows
 */
export function equalRows(dataset: Dataset, most = Infinity): Dataset {
  const { classes, labels } = dataset;
  const counts = classes.map(() => 0);
  for (const label of labels) counts[label]++;
  const least = Math.min(...counts);
  if (!(least >= 1)) {
    throw new RangeError(`every class must have rows: ${classes[counts.indexOf(least)]} has ${least}`);
  }
  const perClass = Math.min(least, most);
  const taken = classes.map(() => 0);
  return selectRows(
    dataset,
    Array.from(labels.keys()).filter((row) => taken[labels[row]]++ < perClass),
  );
}
