import { seededRandom } from "../../../lib/core/random.js";
import type { Dataset } from "../../../lib/data/dataset.js";
import { anyNumber, listOf, recordFrom, whole } from "../../../lib/data/readers.js";
import { firstOfClasses } from "../../../lib/data/rows.js";
import { shuffle } from "../../../lib/data/shuffle.js";

/** What a reader said of some drawings. */
export interface SortingRecord {
  /** Which round it was, from 1: each shows other drawings. */
  readonly round: number;
  /** Class of each drawing that was shown, in the order of the round. */
  readonly labels: readonly number[];
  /** What the reader said of each. */
  readonly answers: readonly number[];
  /** From the first drawing to the last answer. */
  readonly seconds: number;
}

/** Drawings of each class in a round. */
const sortedPerClass = 3;

/**
 * The drawings of a round, in a random order, as many of each class: the next ones in each round, until all were shown
 * and the first come again.
 *
 * @param round from 1
 */
export function sortingRows(dataset: Pick<Dataset, "labels" | "classes">, round: number): Uint32Array {
  const rows = Uint32Array.from(
    firstOfClasses(dataset).flatMap((ofClass) =>
      Array.from(
        { length: sortedPerClass },
        (_, k) => ofClass[((round - 1) * sortedPerClass + k) % ofClass.length],
      ),
    ),
  );
  shuffle(rows, seededRandom(round));
  return rows;
}

/** A record as it is kept. */
export function writeSorting(record: SortingRecord): string {
  return JSON.stringify(record);
}

/**
 * A record that was kept, or undefined where it is none or was made with other drawings.
 *
 * @param dataset whose drawings are sorted
 */
export function readSorting(
  kept: string | undefined,
  dataset: Pick<Dataset, "labels" | "classes">,
): SortingRecord | undefined {
  if (kept === undefined) return undefined;
  try {
    const found = recordFrom("record", JSON.parse(kept));
    const record = {
      round: whole(found.round),
      labels: listOf(whole)(found.labels),
      answers: listOf(whole)(found.answers),
      seconds: anyNumber(found.seconds),
    };
    return record.round >= 1 && fits(record, dataset) ? record : undefined;
  } catch {
    return undefined;
  }
}

function fits(
  { round, labels, answers }: SortingRecord,
  dataset: Pick<Dataset, "labels" | "classes">,
): boolean {
  const rows = sortingRows(dataset, round);
  return (
    labels.length > 0 &&
    labels.length === answers.length &&
    labels.every((label, k) => label === dataset.labels[rows[k]]) &&
    answers.every((answer) => answer < dataset.classes.length)
  );
}
