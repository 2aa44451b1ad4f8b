import { Worker } from "node:worker_threads";
import type { Dataset } from "../../src/lib/data/dataset.js";
import type { Trial, TrialResult } from "../../src/lib/labs/experiments/trial.js";
import type { FromWorker } from "./messages.js";

/** Workers that run trials, each one at a time. */
export interface TrialPool {
  /** Runs a trial as soon as a worker is free. @throws Error when it failed */
  run(trial: Trial, onEpoch: (epoch: number) => void): Promise<TrialResult>;
  /** Ends all workers. */
  end(): Promise<void>;
}

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
export function trialPool(file: string, size: number): TrialPool {
  const waiting: Job[] = [];
  const free: Worker[] = [];
  const all: Worker[] = [];
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

  function startNext(): void {
    if (waiting.length === 0) return;
    const worker = free.pop() ?? (all.length < size ? newWorker() : undefined);
    const job = worker && waiting.shift();
    if (!worker || !job) return;
    give(worker, job);
  }

  function newWorker(): Worker {
    const worker = new Worker(file);
    worker.setMaxListeners(0);
    all.push(worker);
    return worker;
  }

  function give(worker: Worker, { trial, onEpoch, done, fail }: Job): void {
    const rest = () => {
      worker.off("message", take).off("error", fail);
      free.push(worker);
      startNext();
    };
    const take = (message: FromWorker) => {
      if (message.kind === "epoch") return onEpoch(message.epoch);
      if (message.kind === "result") done(message.result);
      else fail(new Error(`${trial.name}: ${message.message}`));
      rest();
    };
    worker.on("message", take).on("error", fail);
    worker.postMessage({ ...trial, dataset: withSharedMemory(trial.dataset) });
  }

  function withSharedMemory(dataset: Dataset): Dataset {
    return { ...dataset, pixels: inSharedMemory(dataset.pixels), labels: inSharedMemory(dataset.labels) };
  }

  return {
    run: (trial, onEpoch) =>
      new Promise((done, fail) => {
        waiting.push({ trial, onEpoch, done, fail });
        startNext();
      }),
    async end() {
      await Promise.all(all.map((worker) => worker.terminate()));
    },
  };
}
