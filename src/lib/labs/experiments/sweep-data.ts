import { seededRandom } from "../../core/random.js";
import type { Dataset } from "../../data/dataset.js";
import { fewOfEach, joinForTest, rowsOfRarest, selectRows } from "../../data/rows.js";
import { type Part, threeParts } from "../../data/split.js";
import { runToEnd } from "../../training/evaluation.js";

/** Part of all drawings that is for testing, and of the others that is held out to choose by. */
export const parting = { test: 0.2, heldOut: 0.2, byClass: true, seed: 1 } as const;

/** The drawings of a sweep, in three parts: every trial trains on the same rows. */
export interface SweepData {
  /** Tests on the rows held out: trials are compared, and one is chosen, by these. */
  readonly forChoosing: Dataset;
  /** The same rows to train on, with the test rows to test on: for the trial that was chosen, at the end. Made when it is asked for. */
  readonly forMeasuring: Dataset;
  /** Rows of `forChoosing` to look at: the first held-out drawing of each class. */
  readonly pictures: Uint32Array;
}

/**
 * Parts the drawings of a sweep: of each class 64 % to train on, 16 % held out to choose by, 20 % to test on.
 *
 * @param perClass drawings of a class at most; defaults to as many as the rarest class has, so that all have the same
 * @throws RangeError when it is not a whole number ≥ 8, or a class has no drawing
 */
export function sweepData(dataset: Dataset, perClass?: number): SweepData {
  return runToEnd(sweepDataInPieces(dataset, perClass));
}

/** The same in pieces, between which a page can draw. */
export function* sweepDataInPieces(dataset: Dataset, perClass?: number): Generator<void, SweepData> {
  const rowsOf = partedRows(dataset, perClass);
  yield;
  const train = selectRows(dataset, rowsOf("train"));
  yield;
  const forChoosing = joinForTest(train, dataset, rowsOf("held out"));
  const pictures = dataset.classes.map((_, label) => forChoosing.labels.indexOf(label, train.labels.length));
  return partsOf(forChoosing, selectRows(dataset, rowsOf("test")), Uint32Array.from(pictures));
}

/** Holds no row twice, and none that is in no part: a page keeps it as long as it is open. */
function partsOf(forChoosing: Dataset, tested: Dataset, pictures: Uint32Array): SweepData {
  return {
    forChoosing,
    get forMeasuring() {
      const { labels, pixels, testFrom = labels.length, width, height } = forChoosing;
      const train: Dataset = {
        ...forChoosing,
        labels: labels.subarray(0, testFrom),
        pixels: pixels.subarray(0, testFrom * width * height),
        testFrom: undefined,
      };
      return joinForTest(train, tested, Uint32Array.from(tested.labels.keys()));
    },
    pictures,
  };
}

/**
 * So many rows of each class to train on, from all that `sweepData` neither holds out nor tests on; where a class has fewer,
 * they come again in turn. Tested on the rows that `sweepData` holds out.
 *
 * @param count rows of each class
 * @throws RangeError as `sweepData`, and when `count` is not a whole number ≥ 1
 */
export function repeatedRows(dataset: Dataset, count: number, perClass?: number): Dataset {
  if (!(Number.isInteger(count) && count >= 1)) {
    throw new RangeError(`rows of a class must be a whole number of at least 1: ${count}`);
  }
  const { labels, classes } = dataset;
  const rowsOf = partedRows(dataset, perClass);
  const apart = new Set([...rowsOf("held out"), ...rowsOf("test")]);
  const rows = classes.flatMap((_, label) => {
    const own = [...labels.keys()].filter((row) => labels[row] === label && !apart.has(row));
    return Array.from({ length: count }, (_, k) => own[k % own.length]);
  });
  return joinForTest(selectRows(dataset, rows), dataset, rowsOf("held out"));
}

/** Rows that a sweep trains on, of so many of each class. */
export function trainedOf(perClass: number, classes: number): number {
  return classes * threeParts(new Uint8Array(perClass), parting).filter((part) => part === "train").length;
}

/**
 * Which rows of a data set are for what, of as many of each class as it may have. The rows left over are for nothing.
 *
 * @throws RangeError as `sweepData`
 */
function partedRows({ labels, classes }: Dataset, perClass?: number): (wanted: Part) => Uint32Array {
  const most = perClass ?? rowsOfRarest(labels, classes);
  if (!(Number.isInteger(most) && most >= leastPerClass)) {
    throw new RangeError(`drawings of a class must be a whole number of at least ${leastPerClass}: ${most}`);
  }
  const all = Uint32Array.from(labels.keys());
  const taken = fewOfEach(labels, all, most, seededRandom(parting.seed)).sort();
  const parts = threeParts(
    Uint8Array.from(taken, (row) => labels[row]),
    parting,
  );
  return (wanted) => taken.filter((_, k) => parts[k] === wanted);
}

/** With fewer, a part of a class could be empty. */
const leastPerClass = 8;
