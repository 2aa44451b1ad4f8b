import { seededRandom } from "../../core/random.js";
import type { Dataset } from "../../data/dataset.js";
import { firstOfClasses, joinForTest, selectRows } from "../../data/rows.js";
import { shuffle } from "../../data/shuffle.js";

/** Rows to train on, by class and in a fixed random order, and rows that every training is tested on. */
export interface PartedRows {
  /** As many of each class: [classes][rows]. */
  readonly train: readonly Uint32Array[];
  /** As many of each class, one class after the other. */
  readonly test: readonly Uint32Array[];
}

/** How rows are parted. */
export interface PartingLimits {
  /** Rows of a class that are used at most. */
  readonly most: number;
  /** Rows of a class that are tested on at most; a fifth of them, if that is less. */
  readonly mostTest: number;
}

/** Seed of the order that all experiments on data take rows in. */
const orderSeed = 20;
const testPart = 0.2;

/** Rows of a class that are trained on, of those that there are. */
export function rowsToTrainOn(count: number, { most, mostTest }: PartingLimits): number {
  const used = Math.min(count, most);
  return used - testedOf(used, mostTest);
}

/** Parts the first rows of every class, as many of each, into those to train on and those to test on. */
export function partedRows(dataset: Dataset, { most, mostTest }: PartingLimits): PartedRows {
  const random = seededRandom(orderSeed);
  const all = firstOfClasses(dataset, most);
  for (const rows of all) shuffle(rows, random);
  const tested = testedOf(all[0].length, mostTest);
  return {
    train: all.map((rows) => rows.subarray(tested)),
    test: all.map((rows) => rows.subarray(0, tested)),
  };
}

function testedOf(used: number, mostTest: number): number {
  return Math.min(mostTest, Math.floor(testPart * used));
}

/** The first rows of each class: more of them always hold the fewer. */
export function firstOfEach(rows: readonly Uint32Array[], count: number): Uint32Array[] {
  return rows.map((ofClass) => ofClass.subarray(0, count));
}

/** The data set of some rows to train on, with those to test on last. */
export function trainAndTest(
  dataset: Dataset,
  train: readonly Uint32Array[],
  test: readonly Uint32Array[],
): Dataset {
  return joinForTest(selectRows(dataset, joinedRows(train)), dataset, joinedRows(test));
}

/** Rows of all classes, one class after the other. */
export function joinedRows(parts: readonly Uint32Array[]): Uint32Array {
  return Uint32Array.from(parts.flatMap((rows) => [...rows]));
}
