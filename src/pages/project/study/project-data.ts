import { t } from "../../../components/words/t.js";
import type { Dataset } from "../../../lib/data/dataset.js";
import { datasetHash } from "../../../lib/data/dataset-hash.js";
import { nearDuplicates, type Pair } from "../../../lib/data/near-duplicates.js";
import { neighbourSearch } from "../../../lib/data/neighbours.js";
import { joinForTest, selectRows } from "../../../lib/data/rows.js";
import { threeParts } from "../../../lib/data/split.js";
import type { ProjectRecord } from "../../../lib/exercises/project-record.js";
import { type Collection, mostDrawings } from "../../../lib/labs/teach/collection.js";
import { datasetOf } from "../../../lib/labs/teach/collection-dataset.js";
import { runToEnd } from "../../../lib/training/evaluation.js";

/** Drawings that a project has at most: as many as a page compares pair by pair without a pause. */
export const mostOfProject = Math.min(1500, mostDrawings);

/** Distance, of pixels from 0 to 1, up to which two drawings count as nearly the same. */
const nearlySame = 2;

/** Parts of each class: a quarter is held out, and of the others a fifth is for validation. */
const [heldOutPart, validationPart] = [0.25, 0.2];

/** What each row of a project is for. */
export interface ProjectRows {
  readonly train: Uint32Array;
  readonly validation: Uint32Array;
  readonly heldOut: Uint32Array;
}

/** The drawings of a project as a data set, described by where they come from; undefined while there are none. */
export function projectDataset(
  collection: Collection,
  given: ProjectRecord["given"],
  pictures?: Map<number, Uint8Array>,
): Dataset | undefined {
  if (collection.drawings.length === 0 || collection.classes.length === 0) return undefined;
  const { testFrom: _, ...dataset } = datasetOf(collection, pictures);
  if (!given) return dataset;
  const { title, source, licence } = given;
  const origin = given.origin === "stand-in" ? "stand-in" : given.origin === "cache" ? "cache" : "folder";
  const added = collection.drawings.some(({ ink }) => ink.kind === "strokes");
  return {
    ...dataset,
    title: added ? t("{title}, with drawings of my own", { title }) : title,
    origin,
    source,
    licence,
  };
}

/** Parts the rows of each class, by a seed. */
export function projectRows(labels: Uint8Array, seed: number): ProjectRows {
  const parts = threeParts(labels, { test: heldOutPart, heldOut: validationPart, byClass: true, seed });
  const rowsOf = (part: (typeof parts)[number]) =>
    Uint32Array.from(parts.keys()).filter((row) => parts[row] === part);
  return { train: rowsOf("train"), validation: rowsOf("held out"), heldOut: rowsOf("test") };
}

/** The rows to train on, then some others to test on. */
export function trainedBeside(dataset: Dataset, train: Uint32Array, tested: Uint32Array): Dataset {
  return joinForTest(selectRows(dataset, train), dataset, tested);
}

/**
 * What the networks of a project are trained on, beside the validation rows that they are looked at with.
 *
 * @throws Error while there are no rows
 */
export function trainedNow({ dataset, rows }: { dataset?: Dataset; rows?: ProjectRows }): Dataset {
  if (!dataset || !rows) throw new Error(t("there are no rows to train on"));
  return trainedBeside(dataset, rows.train, rows.validation);
}

/** Pairs of drawings that are nearly the same, the nearest first. */
export function duplicatesIn(dataset: Dataset): Pair[] {
  if (dataset.labels.length < 2) return [];
  return nearDuplicates(runToEnd(withoutPieces(dataset)), dataset.labels, nearlySame);
}

function* withoutPieces(dataset: Dataset) {
  const pieces = neighbourSearch(dataset, 1);
  for (;;) {
    const { done, value } = pieces.next();
    if (done) return value;
    yield;
  }
}

/** Stands for the drawings and for which of them are held out. */
export function lockKey(dataset: Dataset, seed: number): string {
  return `${datasetHash(dataset)} ${seed}`;
}

/** How many drawings each class has. */
export function countsIn({ classes, labels }: Pick<Dataset, "classes" | "labels">): number[] {
  const counts = classes.map(() => 0);
  for (const label of labels) counts[label]++;
  return counts;
}
