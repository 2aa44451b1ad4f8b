import { type Card, createEmptyCard, fsrs, type Grade, Rating, State } from "ts-fsrs";
import { readRecord, recordName } from "./record.js";
import { type Recalled, type Review, readReview, reviewName, writeReview } from "./review-record.js";
import type { WorkStore } from "./work.js";

/** An exercise that comes back. */
export interface Scheduled {
  readonly chapter: string;
  readonly id: string;
  readonly review: Review;
}

const day = 86_400_000;
const grades: Readonly<Record<Recalled, Grade>> = {
  "at once": Rating.Good,
  "with help": Rating.Hard,
  not: Rating.Again,
};

/**
 * FSRS, a model of forgetting: an exercise comes back when it would be recalled with a chance of 0.9. Nothing is left to
 * chance, so that the same answers give the same days. Source: Ye, Su and Cao 2022, “A Stochastic Shortest Path Algorithm
 * for Optimizing Spaced Repetition Scheduling”; its constants are those of the library.
 */
const scheduler = fsrs({ request_retention: 0.9, enable_fuzz: false, enable_short_term: false });

/** The review of an exercise that was solved: the first is a day later. */
export function firstReview(solved: Date): Review {
  const { card } = scheduler.next(createEmptyCard(solved), solved, Rating.Hard);
  return { ...fromCard(card, solved), due: new Date(solved.getTime() + day), days: 1 };
}

/** The next review after one; where it was recalled each time at once, about a week later, then a month. */
export function nextReview(review: Review, recalled: Recalled, now: Date): Review {
  return fromCard(scheduler.next(toCard(review), now, grades[recalled]).card, now);
}

/**
 * All exercises that were solved, the one that is due first at the front. Those that had no review get their first.
 *
 * @param chapters ids of the exercises by chapter
 * @param now when an exercise counts as solved of which that was not kept
 */
export function schedule(
  store: WorkStore,
  chapters: ReadonlyMap<string, readonly string[]>,
  now: Date,
): Scheduled[] {
  const scheduled = [...chapters].flatMap(([chapter, ids]) =>
    ids.flatMap((id) => {
      const record = readRecord(store.read(recordName(chapter, id)));
      if (!record?.solved) return [];
      const kept = readReview(store.read(reviewName(chapter, id)));
      const review = kept ?? firstReview(record.solvedAt === undefined ? now : new Date(record.solvedAt));
      if (!kept) keepReview(store, { chapter, id, review });
      return [{ chapter, id, review }];
    }),
  );
  return scheduled.sort((one, other) => one.review.due.getTime() - other.review.due.getTime());
}

/** @returns whether it was kept */
export function keepReview(store: WorkStore, { chapter, id, review }: Scheduled): boolean {
  return store.write(reviewName(chapter, id), writeReview(review));
}

function fromCard({ due, stability, difficulty, scheduled_days, reps, lapses }: Card, last: Date): Review {
  return { due, last, stability, difficulty, days: scheduled_days, times: reps, lapses };
}

function toCard({ due, last, stability, difficulty, days, times, lapses }: Review): Card {
  return {
    due,
    stability,
    difficulty,
    elapsed_days: 0,
    scheduled_days: days,
    learning_steps: 0,
    reps: times,
    lapses,
    state: State.Review,
    last_review: last,
  };
}
