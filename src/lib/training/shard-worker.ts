import type { Backend } from "../core/backend.js";
import { makeLoss } from "../core/losses.js";
import { streamsOfPart } from "../core/streams.js";
import type { Dataset } from "../data/dataset.js";
import { batchBuffers } from "./batch-buffers.js";
import { batchGradient } from "./batch-gradient.js";
import { copyFromFlat, copyToFlat, type FlatNumbers } from "./flat-numbers.js";
import type { Hyperparameters } from "./hyperparameters.js";
import { networkFrom } from "./network-from.js";

/** What the shards of a batch are worked out with, until it is changed. */
export interface ShardSettings {
  readonly hyperparameters: Hyperparameters;
  /** What a sample of each class counts for; each counts 1 when left out. */
  readonly classWeights: readonly number[] | undefined;
}

/** A shard of a batch to work out. */
export interface ShardOrder<Numbers extends FlatNumbers = FlatNumbers> {
  /** All parameters, one after the other. Overwritten with the gradients. */
  readonly weights: Numbers;
  /** Rows of the data set. */
  readonly rows: Uint32Array<ArrayBuffer>;
  /** Weight of all rows of the batch. */
  readonly whole: number;
}

/** What the rows of a shard add to a batch. */
export interface ShardGradient<Numbers extends FlatNumbers = FlatNumbers> {
  /** To its mean loss, without the penalty. */
  readonly loss: number;
  /** To its rows that are predicted right. */
  readonly right: number;
  /** To the gradients of all parameters, one after the other. */
  readonly gradients: Numbers;
}

/** Works out shards of batches for a run that has all the rest: it keeps nothing of a step but its chances. */
export interface ShardWorker {
  /** With what the next shards are worked out; what shapes the network must be the same each time. */
  set(settings: ShardSettings): void;
  /** @throws Error before the first settings came */
  work<Numbers extends FlatNumbers>(order: ShardOrder<Numbers>): ShardGradient<Numbers>;
}

/** What a shard worker begins with. */
export interface ShardWorkerOptions {
  backend: Backend;
  dataset: Dataset;
  /** Number of the shard, from 1. */
  part: number;
  /** The number that the grey level 255 becomes, defaults to 1. */
  ink?: number;
}

/** A shard worker with a network of its own, whose weights each order brings. */
export function shardWorker({ backend, dataset, part, ink }: ShardWorkerOptions): ShardWorker {
  const inputs = dataset.width * dataset.height;
  let settings: ShardSettings | undefined;
  let own: ReturnType<typeof prepare> | undefined;

  function prepare(first: Hyperparameters) {
    const { dropout, augment } = streamsOfPart(first.seed, part);
    // Its weights come with each order.
    const network = networkFrom(
      backend,
      { ...first, initialiser: "zeros" },
      {
        inputs,
        classes: dataset.classes.length,
        initialRandom: dropout,
        dropRate: () => settings?.hyperparameters.dropout ?? 0,
        dropoutRandom: dropout,
      },
    );
    return {
      augment,
      gradientOf: batchGradient(backend, network, batchBuffers(backend, inputs, network.classes, ink)),
      values: network.parameters.map(({ value }) => value),
      gradients: network.parameters.map(({ gradient }) => gradient),
    };
  }

  return {
    set(changed) {
      settings = changed;
      own ??= prepare(changed.hyperparameters);
    },
    work({ weights, rows, whole }) {
      if (!settings || !own) throw new Error("a shard was asked for before its settings came");
      const { hyperparameters, classWeights } = settings;
      copyFromFlat(weights, own.values);
      const score = own.gradientOf(
        { order: rows, start: 0, count: rows.length, last: false },
        {
          dataset,
          loss: makeLoss(hyperparameters.loss),
          classWeights,
          changing: {
            part: hyperparameters.augment,
            variation: hyperparameters.variation,
            random: own.augment,
          },
        },
        whole,
      );
      copyToFlat(own.gradients, weights);
      return { ...score, gradients: weights };
    },
  };
}

/** Those who work out the shards of each batch beside the first. */
export interface Helpers {
  /** With what the next shards are worked out. */
  set(settings: ShardSettings): void;
  /** Hands out the shards of a batch, one to each helper; there are fewer where a batch has few rows. */
  ask(orders: readonly ShardOrder[]): void;
  /** The gradients in the order in which their shards were handed out, once; undefined while one is missing. */
  take(): readonly ShardGradient[] | undefined;
}

/** Helpers in this thread, which work one after the other: the same numbers as from others, at the pace of one. */
export function localHelpers(count: number, options: Omit<ShardWorkerOptions, "part">): Helpers {
  const workers = Array.from({ length: count }, (_, k) => shardWorker({ ...options, part: k + 1 }));
  let asked: readonly ShardOrder[] = [];
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
