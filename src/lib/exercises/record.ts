import { flag, maybe, moment, recordFrom, text, whole } from "../data/readers.js";

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
}

const version = 1;

/** Under which the record of an exercise is kept. */
export function recordName(chapter: string, id: string): string {
  return `exercise/${chapter}/${id}`;
}

/** A record as it is kept. */
export function writeRecord(record: ExerciseRecord): string {
  return JSON.stringify({ version, ...record });
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
    };
  } catch {
    return undefined;
  }
}
