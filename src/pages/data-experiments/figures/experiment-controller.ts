import { lateFetch } from "../../../components/ui/late-fetch.js";
import { messageOf } from "../../../lib/core/message-of.js";
import type { Dataset } from "../../../lib/data/dataset.js";
import type { Experiment } from "../../../lib/labs/experiments/experiment.js";
import type { Trial, TrialResult } from "../../../lib/labs/experiments/trial.js";
import { type TrialPool, type TrialReply, trialPool } from "../../../lib/labs/experiments/trial-pool.js";
import type { ConnectTrials } from "../../../lib/labs/experiments/trial-session.js";

export type ExperimentState = "idle" | "fetching" | "running" | "stopped" | "finished" | "failed";

/** What a controller needs of the place it is in. */
export interface ExperimentControllerOptions {
  readonly experiment: Pick<Experiment, "trials">;
  /** The samples, fetched when they are first needed. */
  load(): Promise<Dataset>;
  connect: ConnectTrials;
  /** Trials at a time. */
  readonly size: number;
  /** Milliseconds from some beginning. */
  now(): number;
  /** Called when a trial is done, and when the state changes. */
  tell(): void;
}

export function experimentController(options: ExperimentControllerOptions) {
  const { experiment, load, connect, size, now, tell } = options;
  let state: ExperimentState = "idle";
  let message: string | undefined;
  let trials: readonly Trial[] | undefined;
  let found: (TrialResult | undefined)[] = [];
  let pool: TrialPool | undefined;
  let begun = { at: 0, done: 0 };
  /** Rises when what is under way is given up. */
  let turn = 0;

  const results = () => found.filter((result) => result !== undefined);

  function become(next: ExperimentState, why?: string): void {
    [state, message] = [next, why];
    tell();
  }

  function endPool(): void {
    pool?.stop();
    pool = undefined;
    turn++;
  }

  function take(reply: TrialReply, place: number): void {
    if (reply.kind === "failed") {
      endPool();
      become("failed", reply.message);
    }
    if (reply.kind !== "done") return;
    found[place] = reply.result;
    become(found.every((result) => result !== undefined) ? "finished" : "running");
  }

  async function fetchTrials(): Promise<readonly Trial[]> {
    const made = experiment.trials(await lateFetch(load), { quick: false });
    found = made.map(() => undefined);
    return made;
  }

  return {
    get state() {
      return state;
    },
    /** Why it failed. */
    get message() {
      return message;
    },
    /** Of the trials that are done, in the order of the trials. */
    get results(): readonly TrialResult[] {
      return results();
    },
    /** Trials in all; 0 before the samples are there. */
    get total(): number {
      return trials?.length ?? 0;
    },
    /** Seconds that the trials still to come may take; undefined before one is done. */
    get secondsLeft(): number | undefined {
      const done = results().length;
      if (!trials || done === begun.done) return undefined;
      return (((now() - begun.at) / 1000) * (trials.length - done)) / (done - begun.done);
    },
    /** Trains the trials that are missing, or all over again when none is. */
    async run(): Promise<void> {
      if (state === "running" || state === "fetching") return;
      if (state === "finished") found = found.map(() => undefined);
      const mine = ++turn;
      become("fetching");
      try {
        trials ??= await fetchTrials();
      } catch (error) {
        if (mine === turn) become("failed", messageOf(error));
        return;
      }
      if (mine !== turn) return;
      const places = [...found.keys()].filter((place) => found[place] === undefined);
      begun = { at: now(), done: trials.length - places.length };
      become("running");
      const all = trials;
      pool = trialPool(
        places.map((place) => all[place]),
        { size, connect, onReply: (reply) => take(reply, places[reply.trial]) },
      );
    },
    /** Stops; what is done is kept. */
    stop() {
      if (state !== "running" && state !== "fetching") return;
      endPool();
      become("stopped");
    },
  };
}

/** An experiment at work, without a screen. */
export type ExperimentController = ReturnType<typeof experimentController>;
