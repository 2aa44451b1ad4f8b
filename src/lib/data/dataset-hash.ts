import { fnv1a } from "../core/numbers/fnv1a.js";
import type { Dataset } from "./dataset.js";

/**
 * A number that stands for the rows of a data set: FNV-1a in 64 bits over the pixels of all pictures, then over their labels.
 *
 * @returns 16 hexadecimal digits
 */
export function datasetHash({ pixels, labels }: Pick<Dataset, "pixels" | "labels">): string {
  const hash = fnv1a();
  for (const bytes of [pixels, labels]) for (const byte of bytes) hash.add(byte);
  return hash.digits();
}
