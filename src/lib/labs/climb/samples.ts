import { seededRandom } from "../../core/random.js";
import type { Dataset } from "../../data/dataset.js";
import { fewOfEach, joinForTest, selectRows } from "../../data/rows.js";
import { splitOf, stratifiedSplit } from "../../data/split.js";

/** Drawings of each class: so many to train on, and so many held out. */
export const climbDrawings = { train: 100, heldOut: 200 } as const;

/** Seed of the split of the doodle classifier, whose test drawings are left alone, and of which of the others are taken. */
const seed = 1;

/**
 * The drawings that every network of the climb is trained on, then those held out, as its test rows. None of them is a test
 * drawing of the doodle classifier.
 */
export function climbSamples(doodles: Dataset): Dataset {
  const { train: toTrain, heldOut } = climbDrawings;
  const ofEach = toTrain + heldOut;
  const random = seededRandom(seed);
  const rows = fewOfEach(doodles.labels, splitOf(doodles, seed).train, ofEach, random);
  const { train, test } = stratifiedSplit(doodles.labels, toTrain / ofEach, random, Uint32Array.from(rows));
  return joinForTest(selectRows(doodles, train), doodles, test);
}
