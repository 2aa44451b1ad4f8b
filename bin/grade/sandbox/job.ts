import type { Verdict } from "../../../src/lib/exercises/verdict.js";

/** An answer to be judged. */
export interface Job {
  readonly number: number;
  /** A chapter, or a test: "part-test/Forward/7". */
  readonly set: string;
  readonly id: string;
  readonly answer: string;
  /** How long it may take. */
  readonly milliseconds: number;
}

/** What the process says of it. */
export interface JobReply {
  readonly number: number;
  /** Or that it was stopped, for it took too long. */
  readonly verdict: Verdict | "stopped";
  /** Bytes that the process holds. */
  readonly memory: number;
}

/** Name of the bundle in which code for a set of exercises is checked. */
export function bundleOf(set: string): string {
  return `check-${set.split("/")[0]}.js`;
}
