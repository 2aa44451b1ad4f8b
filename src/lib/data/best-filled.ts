import type { Dataset } from "./dataset.js";

/**
 * The classes with the most rows, in the order of the data set; of two with as many the earlier one.
 *
 * @param count how many of them
 * @throws RangeError when there are not so many
 */
export function bestFilled(
  { labels, classes }: Pick<Dataset, "labels" | "classes">,
  count: number,
): string[] {
  if (!(count <= classes.length)) {
    throw new RangeError(`classes asked for must be at most ${classes.length}: ${count}`);
  }
  const rows = classes.map(() => 0);
  for (const label of labels) rows[label]++;
  const chosen = new Set(
    [...classes.keys()].toSorted((one, other) => rows[other] - rows[one] || one - other).slice(0, count),
  );
  return classes.filter((_, label) => chosen.has(label));
}
