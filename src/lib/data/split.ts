import type { Random } from "../core/random.js";
import { shuffle } from "./shuffle.js";

/** Which rows of a data set are for training, and which are kept away from it. */
export interface Split {
  readonly train: Uint32Array;
  readonly test: Uint32Array;
}

/**
 * A split in which every class has the same part: of each class ⌊part · count⌋ rows, drawn at random, are
 * for training and the rest are for testing. Both lists are shuffled.
 *
 * @param labels class of each row: [count]
 * @param trainPart part of each class for training, from 0 to 1
 * @param random the same generator state gives the same split
 * @param rows which rows to split; defaults to all
 * @throws RangeError when the part is not in [0, 1] or a row is not in the data set
 */
export function stratifiedSplit(
  labels: Uint8Array,
  trainPart: number,
  random: Random,
  rows: Uint32Array = Uint32Array.from(labels.keys()),
): Split {
  if (!(trainPart >= 0 && trainPart <= 1)) throw new RangeError(`train part must be in [0, 1]: ${trainPart}`);
  const train: number[] = [];
  const test: number[] = [];
  for (const ofClass of rowsByClass(labels, rows)) {
    shuffle(ofClass, random);
    const cut = Math.floor(trainPart * ofClass.length);
    train.push(...ofClass.subarray(0, cut));
    test.push(...ofClass.subarray(cut));
  }
  return { train: shuffled(train, random), test: shuffled(test, random) };
}

function rowsByClass(labels: Uint8Array, rows: Uint32Array): Uint32Array[] {
  const groups: number[][] = [];
  for (const row of rows) {
    if (!(row < labels.length)) throw new RangeError(`row must be in [0, ${labels.length}): ${row}`);
    groups[labels[row]] ??= [];
    groups[labels[row]].push(row);
  }
  return groups.filter((group) => group !== undefined).map((group) => Uint32Array.from(group));
}

function shuffled(rows: number[], random: Random): Uint32Array {
  const order = Uint32Array.from(rows);
  shuffle(order, random);
  return order;
}
