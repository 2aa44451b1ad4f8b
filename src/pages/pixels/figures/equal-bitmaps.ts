import { named, shaped, whole } from "../../../lib/data/readers.js";

const read = shaped({ drawings: whole, equal: whole });

/**
 * How many drawings were at hand as strokes and as bitmaps, and how many of them came out equal, from the file that the
 * build writes.
 *
 * @throws TypeError or RangeError that names the field at fault
 */
export function equalBitmaps(value: unknown): ReturnType<typeof read> {
  return named("equal bitmaps", () => read(value));
}
