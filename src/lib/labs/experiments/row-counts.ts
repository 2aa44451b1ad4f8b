import { listOf, named, shaped, texts, whole } from "../../data/readers.js";

const readFields = shaped({
  /** Of the ten classes. */
  classes: texts,
  /** Drawings of each. */
  counts: listOf(whole),
  /** Drawings of the class that has the fewest. */
  rarest: whole,
  /** Drawings of forks or hammers, whichever are fewer. */
  forkAndHammer: whole,
  /** The ten classes with the most drawings of all, and how many the one of them has that has the fewest. */
  full: shaped({ classes: texts, rarest: whole }),
});

/** How many drawings there are for the experiments on data. */
export type RowCounts = ReturnType<typeof readFields>;

/**
 * Reads what the data loader counted.
 *
 * @throws TypeError or RangeError that names the field at fault
 */
export function readRowCounts(value: unknown): RowCounts {
  return named("row counts", () => readFields(value));
}
