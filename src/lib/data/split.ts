import { type Random, seededRandom } from "../core/random.js";
import { streamsFrom } from "../core/streams.js";
import type { Dataset } from "./dataset.js";
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

/** Part of each class that is trained on, where a set has no test rows of its own. */
export const usualTrainPart = 0.8;

/**
 * Which rows of a data set a run trains on: all but the test rows of whoever made the set, or, where there are none
 * such, a part of each class, drawn by the run's seed.
 *
 * @param trainPart part of each class that is trained on, defaults to 0.8
 */
export function splitOf(dataset: Dataset, seed: number, trainPart = usualTrainPart): Split {
  const { labels, testFrom } = dataset;
  if (testFrom === undefined) return stratifiedSplit(labels, trainPart, streamsFrom(seed).split);
  const rows = Uint32Array.from(labels.keys());
  return { train: rows.subarray(0, testFrom), test: rows.subarray(testFrom) };
}

/** What a sample is used for: to train on, to choose settings by, or to measure with at the end. */
export type Part = "train" | "held out" | "test";

/** How samples are parted. */
export interface PartingOptions {
  /** Part of the samples that is for testing, 0 … 1. */
  readonly test: number;
  /** Part of the others that is held out, 0 … 1. */
  readonly heldOut: number;
  /** Whether every class is parted by itself, so that all have the same parts. */
  readonly byClass: boolean;
  readonly seed: number;
}

/**
 * Parts samples into those to train on, those held out for choosing, and those for testing.
 *
 * @param labels class of each sample: [count]
 * @returns what each is for: [count]
 * @throws RangeError when a part is not in [0, 1]
 */
export function threeParts(
  labels: Uint8Array,
  { test, heldOut, byClass, seed }: PartingOptions,
): readonly Part[] {
  const random = seededRandom(seed);
  const groups = byClass ? labels : new Uint8Array(labels.length);
  const first = stratifiedSplit(groups, 1 - test, random);
  const second = stratifiedSplit(groups, 1 - heldOut, random, first.train);
  const parts = new Array<Part>(labels.length).fill("train");
  for (const row of first.test) parts[row] = "test";
  for (const row of second.test) parts[row] = "held out";
  return parts;
}
