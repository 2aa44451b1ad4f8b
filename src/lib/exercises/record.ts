import { flag, listOf, maybe, moment, recordFrom, shaped, text, whole } from "../data/readers.js";

const readTry = shaped({
  /** When it was checked, as ISO 8601. */
  at: moment,
  answer: text,
  correct: flag,
});

/** An answer that was checked. */
export type Try = ReturnType<typeof readTry>;

/** What is kept of an exercise. */
export interface ExerciseRecord {
  /** The answer as it stands: text, code, a choice, or the numbers of steps with commas between. */
  readonly answer: string;
  /** Answers that were checked. */
  readonly attempts: number;
  /** Hints that were given. */
  readonly hints: number;
  /** Whether one of the answers was right. */
  readonly solved: boolean;
  /** When the first answer that was right was given, as ISO 8601; undefined in records of before this was kept. */
  readonly solvedAt?: string;
  /** The last answers that were checked, with the first that was right; undefined in records of before they were kept. */
  readonly tries?: readonly Try[];
}

/** So many tries are kept, for a browser's storage has an end. */
const mostTries = 8;

const version = 1;

/** Under which the record of an exercise is kept. */
export function recordName(chapter: string, id: string): string {
  return `exercise/${chapter}/${id}`;
}

/** A record as it is kept. */
export function writeRecord(record: ExerciseRecord): string {
  return JSON.stringify({ version, ...record });
}

/** A record after another answer was checked. */
export function withTry(record: ExerciseRecord, one: Try): ExerciseRecord {
  const all = [...(record.tries ?? []), one];
  const firstRight = all.findIndex(({ correct }) => correct);
  const tries = all.filter((_, k) => k === firstRight || k >= all.length - mostTries);
  return {
    ...record,
    answer: one.answer,
    attempts: record.attempts + 1,
    solved: record.solved || one.correct,
    solvedAt: record.solvedAt ?? (one.correct ? one.at : undefined),
    tries,
  };
}

/** A record that was kept, or undefined when it is none. */
export function readRecord(kept: string | undefined): ExerciseRecord | undefined {
  if (kept === undefined) return undefined;
  try {
    const found = recordFrom("record", JSON.parse(kept));
    if (found.version !== version) return undefined;
    return {
      answer: text(found.answer),
      attempts: whole(found.attempts),
      hints: whole(found.hints),
      solved: flag(found.solved),
      solvedAt: maybe(moment)(found.solvedAt),
      tries: maybe(listOf(readTry))(found.tries),
    };
  } catch {
    return undefined;
  }
}
