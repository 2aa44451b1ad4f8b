import {
  type GradientPart,
  type PartOrder,
  type PartSettings,
  type PartWorkerOptions,
  partWorker,
} from "../workers/part-worker.js";

/** Those who work out the parts of each batch beside the first. */
export interface Helpers {
  /** With what the next parts are worked out. */
  set(settings: PartSettings): void;
  /** Hands out the parts of a batch, one to each helper; there are fewer where a batch has few rows. */
  ask(orders: readonly PartOrder[]): void;
  /** The parts in the order in which they were handed out, once; undefined while one is missing. */
  take(): readonly GradientPart[] | undefined;
}

/** Helpers in this thread, which work one after the other: the same numbers as from others, at the pace of one. */
export function localHelpers(count: number, options: Omit<PartWorkerOptions, "part">): Helpers {
  const workers = Array.from({ length: count }, (_, k) => partWorker({ ...options, part: k + 1 }));
  let asked: readonly PartOrder[] = [];
  return {
    set(settings) {
      for (const worker of workers) worker.set(settings);
    },
    ask(orders) {
      asked = orders;
    },
    take: () => asked.map((order, k) => workers[k].work(order)),
  };
}
