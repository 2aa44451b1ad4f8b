import type { Keeping } from "../../../components/storage/keeping.js";
import type { Dataset } from "../../../lib/data/dataset.js";
import { readSorting, sortingRows, writeSorting } from "../study/sorting.js";

/** What a controller needs. */
export interface SortingControllerOptions {
  readonly dataset: Pick<Dataset, "labels" | "classes">;
  readonly keeping: Keeping;
  /** Milliseconds from some beginning. */
  now(): number;
  /** Called after each change. */
  tell(): void;
}

const name = "sorting/drawings";

export function sortingController({ dataset, keeping, now, tell }: SortingControllerOptions) {
  let record = readSorting(keeping.read(name), dataset);
  let round: { number: number; rows: Uint32Array; answers: number[]; began: number } | undefined;
  let last = record?.round ?? 0;

  function end(): void {
    if (!round) return;
    const { number, rows, answers, began } = round;
    round = undefined;
    if (answers.length > 0) {
      record = {
        round: number,
        answers,
        seconds: (now() - began) / 1000,
        labels: answers.map((_, k) => dataset.labels[rows[k]]),
      };
      keeping.write(name, writeSorting(record));
    }
    tell();
  }

  return {
    /** "idle" before the first round, "sorting" in one, "done" when there is a record. */
    get state(): "idle" | "sorting" | "done" {
      if (round) return "sorting";
      return record ? "done" : "idle";
    },
    /** Row of the drawing to be sorted. */
    get row(): number {
      return round ? round.rows[round.answers.length] : 0;
    },
    /** Drawings sorted in this round, and drawings that it has. */
    get done(): number {
      return round?.answers.length ?? 0;
    },
    get count(): number {
      return sortingRows(dataset, 1).length;
    },
    /** Since the first drawing was shown. */
    get seconds(): number {
      return round ? (now() - round.began) / 1000 : 0;
    },
    /** The last round that was kept. */
    get record() {
      return record;
    },
    /** Rows of the drawings of the record, in their order. */
    get rows(): Uint32Array {
      return record
        ? sortingRows(dataset, record.round).subarray(0, record.labels.length)
        : new Uint32Array(0);
    },
    start() {
      last++;
      round = { number: last, rows: sortingRows(dataset, last), answers: [], began: now() };
      tell();
    },
    /** Says what the drawing is, and goes on to the next. */
    answer(label: number) {
      if (!round || !(label >= 0 && label < dataset.classes.length)) return;
      round.answers.push(label);
      if (round.answers.length === round.rows.length) end();
      else tell();
    },
    /** Ends the round; what was sorted counts. */
    stop: end,
    /** Forgets what was kept. */
    forget() {
      keeping.remove(name);
      record = undefined;
      tell();
    },
  };
}

/** Where a reader sorts drawings against the clock, without a screen. */
export type SortingController = ReturnType<typeof sortingController>;
