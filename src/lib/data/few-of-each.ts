import type { Random } from "../core/random.js";
import { stratifiedSplit } from "./split.js";

/** Some rows of each class, for pages that show a few. */
export function fewOfEach(
  labels: Uint8Array,
  rows: Uint32Array,
  perClass: number,
  random: Random,
): Uint32Array {
  const taken = new Map<number, number>();
  const { train: mixed } = stratifiedSplit(labels, 1, random, rows);
  return mixed.filter((row) => {
    const count = (taken.get(labels[row]) ?? 0) + 1;
    taken.set(labels[row], count);
    return count <= perClass;
  });
}
