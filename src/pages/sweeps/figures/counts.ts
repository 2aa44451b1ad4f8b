import { listOf, named, shaped, text, whole } from "../../../lib/data/readers.js";

const readCounts = listOf(shaped({ name: text, count: whole }));

/**
 * How many drawings there are of each kind, from the file that the build writes.
 *
 * @throws TypeError or RangeError that names the field at fault
 */
export function counted(value: unknown): ReturnType<typeof readCounts> {
  return named("counts", () => readCounts(value));
}
