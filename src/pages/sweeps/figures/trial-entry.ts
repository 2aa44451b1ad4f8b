import type { SweepPoint } from "../../../lib/labs/experiments/sweeps.js";
import { type EpochScore, finalScore } from "../../../lib/labs/experiments/trial.js";
import type { TrialReply } from "../../../lib/labs/experiments/trial-pool.js";
import type { WatchedTrial } from "../../../lib/labs/experiments/watched-trial.js";

/** A trial of a sweep, as far as it has come. */
export interface TrialEntry {
  /** A letter that tells it from the others wherever it is drawn: "A". */
  readonly tag: string;
  readonly point: SweepPoint;
  readonly state: "waiting" | "running" | "finished" | "diverged" | "failed";
  /** Scores so far. */
  readonly epochs: readonly EpochScore[];
  /** Once it has come to its end. */
  readonly found?: WatchedTrial;
  /** Why it failed. */
  readonly message?: string;
}

/** Entries of trials of which nothing is known yet. */
export function newEntries(points: readonly SweepPoint[]): TrialEntry[] {
  return points.map((point, k) => ({ tag: tagOf(k), point, state: "waiting", epochs: [] }));
}

/** A, B, …, Z, AA, AB, … */
export function tagOf(place: number): string {
  const last = String.fromCharCode(65 + (place % 26));
  return place < 26 ? last : tagOf(Math.floor(place / 26) - 1) + last;
}

/** An entry whose trial has come to its end. */
export function ended(entry: TrialEntry, found: WatchedTrial): TrialEntry {
  return { ...entry, state: found.result.state, epochs: found.result.epochs, found };
}

/** An entry after a worker has said something of its trial. */
export function afterReply(entry: TrialEntry, reply: TrialReply): TrialEntry {
  switch (reply.kind) {
    case "epoch":
      return { ...entry, epochs: [...entry.epochs, reply.score] };
    case "done":
      return ended(entry, reply);
    case "failed":
      return { ...entry, state: "failed", message: reply.message };
  }
}

/** Whether nothing more will come of a trial by itself. */
export function isOver({ state }: TrialEntry): boolean {
  return state === "finished" || state === "diverged" || state === "failed";
}

/** The trial with the most held-out drawings right at its end, of equals the one with the smallest loss; none before one ended. */
export function bestOf(entries: readonly TrialEntry[]): TrialEntry | undefined {
  const finished = entries.filter(({ state, found }) => state === "finished" && found);
  const score = ({ epochs }: TrialEntry) => finalScore({ epochs }).heldOut;
  return finished.reduce<TrialEntry | undefined>((best, entry) => {
    if (!best) return entry;
    const [one, other] = [score(best), score(entry)];
    const better =
      other.accuracy > one.accuracy || (other.accuracy === one.accuracy && other.loss < one.loss);
    return better ? entry : best;
  }, undefined);
}
