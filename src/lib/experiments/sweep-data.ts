import type { Dataset } from "../data/dataset.js";
import { fewOfEach } from "../data/few-of-each.js";
import { joinForTest } from "../data/join.js";
import { rowsOfRarest } from "../data/rarest.js";
import { selectRows } from "../data/select.js";
import { type Part, threeParts } from "../data/three-parts.js";
import { seededRandom } from "../random.js";
import { runToEnd } from "../training/evaluation.js";

/** Part of all drawings that is for testing, and of the others that is held out to choose by. */
const parting = { test: 0.2, heldOut: 0.2, byClass: true, seed: 1 } as const;

/** The drawings of a sweep, in three parts: every trial trains on the same rows. */
export interface SweepData {
  /** Tests on the rows held out: trials are compared, and one is chosen, by these. */
  readonly forChoosing: Dataset;
  /** The same rows to train on, with the test rows to test on: for the trial that was chosen, at the end. */
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
  const { labels, classes } = dataset;
  const most = perClass ?? rowsOfRarest(labels, classes);
  if (!(Number.isInteger(most) && most >= leastPerClass)) {
    throw new RangeError(`drawings of a class must be a whole number of at least ${leastPerClass}: ${most}`);
  }
  const all = Uint32Array.from(labels.keys());
  const taken = fewOfEach(labels, all, most, seededRandom(parting.seed)).sort();
  yield;
  const parts = threeParts(
    Uint8Array.from(taken, (row) => labels[row]),
    parting,
  );
  const rowsOf = (wanted: Part) => taken.filter((_, k) => parts[k] === wanted);
  yield;
  const train = selectRows(dataset, rowsOf("train"));
  yield;
  const forChoosing = joinForTest(train, dataset, rowsOf("held out"));
  const pictures = classes.map((_, label) => forChoosing.labels.indexOf(label, train.labels.length));
  let forMeasuring: Dataset | undefined;
  return {
    forChoosing,
    // Made when it is asked for: a page that compares trials need not copy all the pictures once more.
    get forMeasuring() {
      forMeasuring ??= joinForTest(train, dataset, rowsOf("test"));
      return forMeasuring;
    },
    pictures: Uint32Array.from(pictures),
  };
}

/** With fewer, a part of a class could be empty. */
const leastPerClass = 8;
