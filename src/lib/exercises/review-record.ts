import { anyNumber, moment, type Reader, recordFrom, shaped, whole } from "../data/readers.js";
import type { ExerciseRecord } from "./record.js";

/** When an exercise that was solved comes back, and what the scheduler knows of it. */
export interface Review {
  readonly due: Date;
  readonly last: Date;
  /** Days after which it would be recalled with a chance of 0.9. */
  readonly stability: number;
  /** From 1, easy, to 10. */
  readonly difficulty: number;
  /** Days from the last time to `due`. */
  readonly days: number;
  /** How often it came back, and how often it was forgotten. */
  readonly times: number;
  readonly lapses: number;
}

/** How it went when it came back. */
export type Recalled = "at once" | "with help" | "not";

const version = 1;

/** Under which the review of an exercise is kept. */
export function reviewName(chapter: string, id: string): string {
  return `review/${chapter}/${id}`;
}

/** How an exercise was recalled: at once is with the first answer, and without a hint. */
export function recalledBy({ attempts, hints, solved }: ExerciseRecord): Recalled {
  if (!solved) return "not";
  return attempts === 1 && hints === 0 ? "at once" : "with help";
}

/** A review as it is kept. */
export function writeReview(review: Review): string {
  return JSON.stringify({ version, ...review });
}

/** A review that was kept, or undefined when it is none. */
export function readReview(kept: string | undefined): Review | undefined {
  if (kept === undefined) return undefined;
  try {
    const found = recordFrom("review", JSON.parse(kept));
    return found.version === version ? reviewFrom(found) : undefined;
  } catch {
    return undefined;
  }
}

const date: Reader<Date> = (value) => new Date(moment(value));

/** A number of a range; the least defaults to 0. */
function upTo(most: number, least = 0): Reader<number> {
  return (value) => {
    const number = anyNumber(value);
    if (!(number >= least && number <= most)) throw new RangeError(`not in [${least}, ${most}]: ${number}`);
    return number;
  };
}

/** A hundred years. */
const longest = 36_500;
/** What FSRS takes. */
const leastStability = 0.001;
const reviewFrom = shaped({
  due: date,
  last: date,
  stability: upTo(longest, leastStability),
  difficulty: upTo(10, 1),
  days: upTo(longest),
  times: whole,
  lapses: whole,
});
