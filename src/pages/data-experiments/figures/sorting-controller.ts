import type { Keeping } from "../../../components/storage/keeping.js";
import type { Dataset } from "../../../lib/data/dataset.js";
import { readSorting, type SortingRecord, sortingRows, writeSorting } from "../study/sorting.js";

/** Where a reader sorts drawings against the clock, without a screen. */
export interface SortingController {
  /** "idle" before the first round, "sorting" in one, "done" when there is a record. */
  readonly state: "idle" | "sorting" | "done";
  /** Row of the drawing to be sorted. */
  readonly row: number;
  /** Drawings sorted in this round, and drawings that it has. */
  readonly done: number;
  readonly count: number;
  /** Since the first drawing was shown. */
  readonly seconds: number;
  /** The last round that was kept. */
  readonly record: SortingRecord | undefined;
  /** Rows of the drawings of the record, in their order. */
  readonly rows: Uint32Array;
  start(): void;
  /** Says what the drawing is, and goes on to the next. */
  answer(label: number): void;
  /** Ends the round; what was sorted counts. */
  stop(): void;
  /** Forgets what was kept. */
  forget(): void;
}

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

export function sortingController({
  dataset,
  keeping,
  now,
  tell,
}: SortingControllerOptions): SortingController {
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
    get state() {
      if (round) return "sorting";
      return record ? "done" : "idle";
    },
    get row() {
      return round ? round.rows[round.answers.length] : 0;
    },
    get done() {
      return round?.answers.length ?? 0;
    },
    get count() {
      return sortingRows(dataset, 1).length;
    },
    get seconds() {
      return round ? (now() - round.began) / 1000 : 0;
    },
    get record() {
      return record;
    },
    get rows() {
      return record
        ? sortingRows(dataset, record.round).subarray(0, record.labels.length)
        : new Uint32Array(0);
    },
    start() {
      last++;
      round = { number: last, rows: sortingRows(dataset, last), answers: [], began: now() };
      tell();
    },
    answer(label) {
      if (!round || !(label >= 0 && label < dataset.classes.length)) return;
      round.answers.push(label);
      if (round.answers.length === round.rows.length) end();
      else tell();
    },
    stop: end,
    forget() {
      keeping.remove(name);
      record = undefined;
      tell();
    },
  };
}
