import { readPartTest } from "../../../src/lib/exercises/part-test-record.js";
import { readRecord, recordName } from "../../../src/lib/exercises/record.js";

/** Where texts are kept by name. */
interface Kept {
  read(name: string): string | undefined;
  names(start: string): readonly string[];
}

/** What is told to a learning platform. */
export interface Progress {
  /** Of each exercise that was begun: its id, and whether it is solved. */
  readonly exercises: readonly { readonly id: string; readonly solved: boolean }[];
  /** Of each test of a part that was handed in. */
  readonly tests: readonly { readonly id: string; readonly right: number; readonly questions: number }[];
  readonly solved: number;
  /** Exercises of the course. */
  readonly total: number;
}

/**
 * What a reader has done, from what the workbook keeps.
 *
 * @param chapters ids of the exercises by chapter
 */
export function progressIn(kept: Kept, chapters: Readonly<Record<string, readonly string[]>>): Progress {
  const all = Object.entries(chapters).flatMap(([chapter, ids]) => ids.map((id) => [chapter, id] as const));
  const exercises = all.flatMap(([chapter, id]) => {
    const record = readRecord(kept.read(recordName(chapter, id)));
    return record && (record.attempts > 0 || record.solved)
      ? [{ id: `${chapter}.${id}`, solved: record.solved }]
      : [];
  });
  const tests = kept.names("part-test/").flatMap((name) => {
    const test = readPartTest(kept.read(name));
    if (test?.handedIn === undefined) return [];
    const verdicts = Object.values(test.verdicts);
    const right = verdicts.filter(({ correct }) => correct).length;
    return [{ id: name.replaceAll("/", "."), right, questions: verdicts.length }];
  });
  return { exercises, tests, solved: exercises.filter(({ solved }) => solved).length, total: all.length };
}
