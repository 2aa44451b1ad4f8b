import { lateFetch } from "../../../components/ui/late-fetch.js";
import { messageOf } from "../../../lib/core/message-of.js";
import type { Dataset } from "../../../lib/data/dataset.js";
import { finalScore } from "../../../lib/labs/experiments/trial.js";
import { type TrialPool, type TrialReply, trialPool } from "../../../lib/labs/experiments/trial-pool.js";
import type { ConnectTrials } from "../../../lib/labs/experiments/trial-session.js";
import { baselineTrials } from "../study/baseline.js";

/** A network that has said what each drawing to sort is. */
export interface BaselineNetwork {
  readonly name: string;
  /** What it says of each drawing of the set to sort: [drawings]. */
  readonly said: Uint8Array;
  /** Drawings that it was trained on. */
  readonly trained: number;
  /** That its training took. */
  readonly seconds: number;
}

/** The networks that a reader is set beside, trained once. */
export interface BaselineNetworks {
  readonly state: "idle" | "training" | "done" | "failed";
  /** Why it failed. */
  readonly message: string | undefined;
  readonly networks: readonly BaselineNetwork[];
  /** Begins, unless they are trained or being trained. */
  train(): Promise<void>;
  end(): void;
}

/** What it needs of the place it is in. */
export interface BaselineNetworksOptions {
  /** The drawings to sort. */
  readonly sorted: Dataset;
  /** The samples to train on, fetched when they are first needed. */
  load(): Promise<Dataset>;
  connect: ConnectTrials;
  readonly size: number;
  /** Called after each piece of news. */
  tell(): void;
}

export function baselineNetworks(options: BaselineNetworksOptions): BaselineNetworks {
  const { sorted, load, connect, size, tell } = options;
  let state: BaselineNetworks["state"] = "idle";
  let message: string | undefined;
  let found: (BaselineNetwork | undefined)[] = [];
  let pool: TrialPool | undefined;
  let over = false;

  function fail(why: string): void {
    pool?.stop();
    [state, message] = ["failed", why];
    tell();
  }

  function take(reply: TrialReply): void {
    if (reply.kind === "failed") fail(reply.message);
    if (reply.kind !== "done") return;
    const { name, rows } = reply.result;
    found[reply.trial] = {
      name,
      trained: rows.train,
      seconds: finalScore(reply.result).seconds,
      said: mostProbable(reply.answers, sorted.classes.length),
    };
    if (found.every((network) => network !== undefined)) state = "done";
    tell();
  }

  return {
    get state() {
      return state;
    },
    get message() {
      return message;
    },
    get networks() {
      return found.filter((network) => network !== undefined);
    },
    async train() {
      if (state === "training" || state === "done") return;
      [state, message] = ["training", undefined];
      tell();
      try {
        const trials = baselineTrials(await lateFetch(load), sorted);
        if (over) return;
        found = trials.map(() => undefined);
        const from = trials[0].dataset.testFrom ?? 0;
        const pictures = Uint32Array.from(sorted.labels, (_, k) => from + k);
        pool = trialPool(trials, { size, connect, pictures, onReply: take });
      } catch (error) {
        fail(messageOf(error));
      }
    },
    end() {
      over = true;
      pool?.stop();
    },
  };
}

/** The class with the largest probability of each row: [rows]. */
export function mostProbable(probabilities: Float32Array, classes: number): Uint8Array {
  return Uint8Array.from({ length: probabilities.length / classes }, (_, row) => {
    const p = probabilities.subarray(row * classes, (row + 1) * classes);
    return p.indexOf(Math.max(...p));
  });
}
