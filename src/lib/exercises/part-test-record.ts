import { flag, maybe, moment, recordFrom, text, whole } from "../data/readers.js";
import type { Verdict } from "./verdict.js";

/** What is kept of a test. */
export interface PartTestRecord {
  /** Answers as they stand, by the question. */
  readonly answers: Readonly<Record<string, string>>;
  /** The question that is shown, from 0. */
  readonly at: number;
  /** When it was handed in, as ISO 8601; undefined while it was not. */
  readonly handedIn?: string;
  /** What was said of each answer; empty while it was not handed in. */
  readonly verdicts: Readonly<Record<string, Verdict>>;
}

const version = 1;

/** Under which a test is kept. */
export function partTestName(part: string, seed: number): string {
  return `part-test/${part}/${seed}`;
}

/** The seeds of the tests of a part that are kept. */
export function keptSeeds(part: string, names: readonly string[]): number[] {
  const start = partTestName(part, 0).slice(0, -1);
  return names.filter((name) => name.startsWith(start)).map((name) => Number(name.slice(start.length)));
}

/** A test as it is kept. */
export function writePartTest(record: PartTestRecord): string {
  return JSON.stringify({ version, ...record });
}

/** A test that was kept, or undefined when it is none. */
export function readPartTest(kept: string | undefined): PartTestRecord | undefined {
  if (kept === undefined) return undefined;
  try {
    const found = recordFrom("test", JSON.parse(kept));
    if (found.version !== version) return undefined;
    return {
      answers: each("answers", found.answers, text),
      at: whole(found.at),
      handedIn: maybe(moment)(found.handedIn),
      verdicts: each("verdicts", found.verdicts, (verdict) => {
        const { correct, message } = recordFrom("verdict", verdict);
        return { correct: flag(correct), message: text(message) };
      }),
    };
  } catch {
    return undefined;
  }
}

function each<Value>(name: string, found: unknown, read: (value: unknown) => Value): Record<string, Value> {
  return Object.fromEntries(
    Object.entries(recordFrom(name, found)).map(([key, value]) => [key, read(value)]),
  );
}
