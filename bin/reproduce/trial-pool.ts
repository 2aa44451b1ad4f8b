import { Worker } from "node:worker_threads";
import type { Dataset } from "../../src/lib/data/dataset.js";
import type { Trial, TrialResult } from "../../src/lib/labs/experiments/trial.js";
import { workerPool } from "../../src/lib/workers/pool.js";
import type { FromWorker } from "./messages.js";

interface Job {
  readonly trial: Trial;
  readonly onEpoch: (epoch: number) => void;
  readonly done: (result: TrialResult) => void;
  readonly fail: (error: Error) => void;
}

/**
 * @param file the module that workers run
 * @param size how many workers there are at most
 */
export function trialPool(file: string, size: number) {
  const shared = new WeakMap<Uint8Array, Uint8Array>();

  /** The same bytes in memory that workers share, so that ten trials on a set don't hold it ten times. */
  function inSharedMemory(bytes: Uint8Array): Uint8Array {
    let copy = shared.get(bytes);
    if (!copy) {
      copy = new Uint8Array(new SharedArrayBuffer(bytes.length));
      copy.set(bytes);
      shared.set(bytes, copy);
    }
    return copy;
  }

  function withSharedMemory(dataset: Dataset): Dataset {
    return { ...dataset, pixels: inSharedMemory(dataset.pixels), labels: inSharedMemory(dataset.labels) };
  }

  const pool = workerPool<Job>({
    size,
    open(free) {
      const worker = new Worker(file);
      let job: Job | undefined;
      worker.on("message", (message: FromWorker) => {
        if (message.kind === "epoch") return job?.onEpoch(message.epoch);
        if (message.kind === "result") job?.done(message.result);
        else job?.fail(new Error(`${job.trial.name}: ${message.stack ?? message.message}`));
        free(true);
      });
      worker.on("error", (error) => {
        job?.fail(error);
        free(false);
      });
      return {
        take(next) {
          job = next;
          worker.postMessage({ ...next.trial, dataset: withSharedMemory(next.trial.dataset) });
        },
        end: () => void worker.terminate(),
      };
    },
  });
  return {
    /** Runs a trial as soon as a worker is free. @throws Error when it failed */
    run: (trial: Trial, onEpoch: (epoch: number) => void) =>
      new Promise<TrialResult>((done, fail) => pool.add({ trial, onEpoch, done, fail })),
    /** Ends all workers. */
    end: () => pool.stop(),
  };
}

/** Workers that run trials, each one at a time. */
export type TrialPool = ReturnType<typeof trialPool>;
