import type { Dataset } from "../../data/dataset.js";
import type { Failure } from "../../workers/channel.js";
import { workerPool } from "../../workers/pool.js";
import type { Trial } from "./trial.js";
import type { ConnectTrials, TrialNews } from "./trial-session.js";

/** What is told of a trial, by its place. */
export type TrialReply = (TrialNews | Failure) & { readonly trial: number };

/** What a pool needs of the place it runs in, and who is told. */
export interface TrialPoolOptions {
  /** Trials at a time, at least 1. */
  readonly size: number;
  readonly connect: ConnectTrials;
  /** Rows of a trial's data set that its network is asked about at the end; defaults to none. */
  readonly pictures?: Uint32Array;
  /** A trial, by its place, has been given to a worker. */
  onStart?(place: number): void;
  onReply(reply: TrialReply): void;
}

/**
 * Trains trials in workers, some at a time. Each worker is sent a data set when a trial of its own first needs it, and goes
 * on with the next trial when it is done. A worker that failed is replaced. When all trials are done, the workers end.
 *
 * @throws RangeError unless the size is at least 1
 */
export function trialPool(trials: readonly Trial[], options: TrialPoolOptions) {
  const { size, connect, pictures = new Uint32Array(0), onStart, onReply } = options;
  let over = false;
  const pool = workerPool<number>({
    size,
    open(free) {
      let trial: number | undefined;
      let sent: Dataset | undefined;
      const channel = connect((reply) => {
        if (over || trial === undefined) return;
        const ends = reply.kind !== "epoch";
        onReply({ ...reply, trial });
        if (!ends) return;
        trial = undefined;
        free(reply.kind === "done");
      });
      return {
        take(place) {
          trial = place;
          const { dataset, name, trainPart, hyperparameters } = trials[place];
          if (sent !== dataset) channel.send({ kind: "data", dataset });
          sent = dataset;
          channel.send({ kind: "train", name, trainPart, hyperparameters, pictures });
          onStart?.(place);
        },
        end: () => channel.end(),
      };
    },
  });
  for (const place of trials.keys()) pool.add(place);
  return {
    /** Ends all workers; nothing is told any more. */
    stop() {
      over = true;
      pool.stop();
    },
  };
}

/** Trials that workers train. */
export type TrialPool = ReturnType<typeof trialPool>;
