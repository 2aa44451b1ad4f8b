import type { Dataset } from "./dataset.js";
import { rowsOfRarest } from "./rarest.js";

/**
 * The first rows of every class, as many of each as the rarest has: [classes][rows].
 *
 * @param most rows of a class at most; defaults to all that there are
 * @throws RangeError when a class has no rows
 */
export function firstOfClasses(
  { labels, classes }: Pick<Dataset, "labels" | "classes">,
  most = Infinity,
): Uint32Array[] {
  const count = Math.min(most, rowsOfRarest(labels, classes));
  const rows = classes.map((): number[] => []);
  for (const [row, label] of labels.entries()) if (rows[label].length < count) rows[label].push(row);
  return rows.map((ofClass) => Uint32Array.from(ofClass));
}
