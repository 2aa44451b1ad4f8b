import { loadSamples } from "../../site/data/load.js";
import { locateSamples } from "../../site/data/locate.js";
import { seededRandom } from "../../src/lib/core/random.js";
import { augmentDataset } from "../../src/lib/data/augment-dataset.js";
import type { Dataset } from "../../src/lib/data/dataset.js";
import { draftedCharacters } from "../../src/lib/data/drafted-characters.js";
import { fewOfEach, joinForTest, selectRows } from "../../src/lib/data/rows.js";
import { type SetName, sampleSets } from "../../src/lib/data/sample-sets.js";
import { splitOf, stratifiedSplit } from "../../src/lib/data/split.js";
import type { Progress } from "./progress.js";

/** Real samples, or those that the workbook draws. */
export type Kind = "real" | "stand-in";

/** What to train and test on. */
export interface SampleChoice {
  readonly set: SetName;
  /** Defaults to what is at hand: the folder of WORKBOOK_DATA, what was downloaded, or the stand-in. */
  readonly trainOn?: Kind;
  /** Defaults to what is trained on. */
  readonly testOn?: Kind;
  /** At most so many pictures of a class to train on; so many that the stand-in draws. */
  readonly perClass?: number;
  /** Part of the training rows of each class that is tested on, in place of the test rows; they are left out. */
  readonly holdOut?: number;
  /** Pictures of each class of characters that are drawn to be trained on beside the others; defaults to none. */
  readonly drafted?: number;
  /** Changed copies of each picture to train on; defaults to none. */
  readonly augment?: number;
  /** Draws the stand-in and, where there is no test set, the split; defaults to 1. */
  readonly seed?: number;
}

/** @throws RangeError unless a word is "real" or "stand-in" */
export function kindNamed(option: string, word: string): Kind {
  if (word !== "real" && word !== "stand-in") {
    throw new RangeError(`--${option} must be real or stand-in: ${word}`);
  }
  return word;
}

/**
 * The samples of a choice. Where training and testing are on different kinds, the test rows are those that the
 * other kind keeps from its own training.
 *
 * @throws RangeError when real samples are asked for and there are none
 */
export async function samplesFor(choice: SampleChoice, progress: Progress): Promise<Dataset> {
  const { augment = 0, seed = 1, perClass, holdOut, drafted = 0 } = choice;
  const whole = await chosenSamples(choice, progress);
  const all = holdOut === undefined ? whole : heldOut(whole, holdOut, seed);
  // Held out first: whatever else is trained on some of the same rows holds out the same.
  const kept = perClass && oneKind(choice) ? withFewer(all, perClass, seed) : all;
  const dataset = drafted === 0 ? kept : withDrafted(kept, drafted, seed);
  if (holdOut !== undefined)
    progress.done(`held out of the training rows: ${dataset.labels.length - (dataset.testFrom ?? 0)}`);
  if (augment === 0) return dataset;
  progress.done(`augmented: ${augment} changed copies of each picture to train on`);
  return augmentDataset(dataset, splitOf(dataset, seed), augment, seededRandom(seed));
}

/** A data set of characters with others, that no person wrote, to train on beside its training rows. */
function withDrafted(dataset: Dataset, perClass: number, seed: number): Dataset {
  const { train, test } = splitOf(dataset, seed);
  const drafted = draftedCharacters(dataset.classes, perClass, seededRandom(seed));
  const drawn = { ...dataset, ...drafted, testFrom: undefined };
  const all = Uint32Array.from(drawn.labels.keys());
  const joined = joinForTest(selectRows(dataset, train), drawn, all);
  return joinForTest(
    { ...joined, testFrom: undefined, source: `${dataset.source} ${draftedSource(all.length)}` },
    dataset,
    test,
  );
}

function draftedSource(count: number): string {
  return `To train on, ${count} more that this workbook's own code drew, as hands print and draft characters.`;
}

/** @throws RangeError unless the part is above 0 and below 1 */
function heldOut(dataset: Dataset, part: number, seed: number): Dataset {
  if (!(part > 0 && part < 1)) throw new RangeError(`part to hold out must be above 0 and below 1: ${part}`);
  const { train } = splitOf(dataset, seed);
  const inner = stratifiedSplit(dataset.labels, 1 - part, seededRandom(seed), train);
  return joinForTest(selectRows(dataset, inner.train), dataset, inner.test);
}

/** Whether training and test rows are of one kind. */
function oneKind({ set, trainOn = atHand(set), testOn = trainOn }: SampleChoice): boolean {
  return trainOn === testOn;
}

function atHand(set: SetName): Kind {
  return locateSamples(set).origin === "stand-in" ? "stand-in" : "real";
}

async function chosenSamples(choice: SampleChoice, progress: Progress): Promise<Dataset> {
  const { set, seed = 1, perClass } = choice;
  const { trainOn = atHand(set), testOn = trainOn } = choice;
  const train = await samplesOf(set, trainOn, { perClass, seed });
  progress.done(
    `${testOn === trainOn ? "samples" : "to train on"}: ${train.labels.length} pictures, ${train.title}, ${train.origin}`,
  );
  if (testOn === trainOn) return train;
  const test = await samplesOf(set, testOn, { perClass, seed });
  const rows = splitOf(test, seed).test;
  progress.done(`to test on: ${rows.length} pictures, ${test.title}, ${test.origin}`);
  return joinForTest(train, test, rows);
}

async function samplesOf(
  set: SetName,
  kind: Kind,
  { perClass, seed }: { perClass?: number; seed: number },
): Promise<Dataset> {
  if (kind === "stand-in") {
    return loadSamples(set, { origin: "stand-in", description: "" }, { perClass, seed });
  }
  const source = locateSamples(set);
  if (source.origin === "stand-in") {
    throw new RangeError(
      `real samples of the ${sampleSets[set].title} must be in WORKBOOK_DATA or data/cache: ${source.description}`,
    );
  }
  return loadSamples(set, source);
}

/** At most so many rows of each class to train on; the rows to test on stay. */
function withFewer(dataset: Dataset, perClass: number, seed: number): Dataset {
  const { train, test } = splitOf(dataset, seed);
  const few = fewOfEach(dataset.labels, train, perClass, seededRandom(seed));
  return joinForTest(selectRows(dataset, few), dataset, test);
}
