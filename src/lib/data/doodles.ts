import type { Random } from "../random.js";
import { doodleTrainPart } from "../training/recipe.js";
import { streamsFrom } from "../training/streams.js";
import type { Dataset } from "./dataset.js";
import { type Split, stratifiedSplit } from "./split.js";

/** The classes of the doodle classifier, in the order of its labels. */
export const doodleClasses = ["headphones", "bucket", "clock", "pizza", "hexagon"] as const;

/** The split of the doodle classifier: 80 % of each class to train on, drawn by the run's seed. */
export function doodleSplit(dataset: Dataset, seed: number): Split {
  return stratifiedSplit(dataset.labels, doodleTrainPart, streamsFrom(seed).split);
}

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
