import type { Hyperparameters } from "../../lib/training/hyperparameters.js";
import type { ReplyOf } from "../../lib/workers/protocol.js";
import { lastOf, type Measure, type RacePoint } from "./race-record.js";
import type { LabState } from "./run-buttons.js";
import type { RunController } from "./run-controller.js";

/** One of the runs of a race: its name and in what it differs from the others. */
export interface Lane {
  readonly label: string;
  readonly changes?: Partial<Hyperparameters>;
  /** The number that the grey level 255 becomes; defaults to 1. */
  readonly ink?: number;
}

/** A lane, and its run once it has begun. */
export interface Runner {
  readonly lane: Lane;
  readonly points: RacePoint[];
  run: Pick<RunController, "state" | "log" | "failure"> | undefined;
  /** Whether its weights are asked for when it has finished. */
  readonly keeps?: boolean;
  /** Its weights, once they have come. */
  saved?: ReplyOf<"saved">;
}

/** What a lane came to. */
export interface LaneResult {
  readonly label: string;
  readonly state: LabState;
  /** Last values; NaN where nothing was measured. */
  readonly values: Readonly<Record<Measure, number>>;
  /** Of work, in the worker. */
  readonly seconds: number;
  readonly steps: number;
  readonly runner: Runner;
}

/** Whether nothing more will come of a run. */
export function isOver({ run, keeps, saved }: Runner): boolean {
  if (run?.state === "finished") return !keeps || saved !== undefined;
  return run?.state === "diverged" || run?.state === "failed";
}

export function resultOf(runner: Runner): LaneResult {
  const { lane, points, run } = runner;
  return {
    label: lane.label,
    state: run?.state ?? "loading",
    values: {
      "held-out accuracy": lastOf(points, "held-out accuracy"),
      "held-out loss": lastOf(points, "held-out loss"),
      "training accuracy": lastOf(points, "training accuracy"),
      "training loss": lastOf(points, "training loss"),
    },
    seconds: run?.log?.progress?.seconds ?? 0,
    steps: run?.log?.progress?.step ?? 0,
    runner,
  };
}

/** The label of the lane with the most held-out samples right; one that diverged counts as having none. */
export function mostRight(results: readonly LaneResult[]): string {
  const right = ({ state, values }: LaneResult) => (state === "diverged" ? -1 : values["held-out accuracy"]);
  return results.reduce((best, result) => (right(result) > right(best) ? result : best)).label;
}
