import type { Backend } from "../core/backend.js";
import { makeLoss } from "../core/losses.js";
import { streamsOfPart } from "../core/streams.js";
import type { Dataset } from "../data/dataset.js";
import { batchGradient } from "../training/batch-gradient.js";
import { batchRoom } from "../training/batch-room.js";
import { copyFromFlat, copyToFlat, type FlatNumbers } from "../training/flat-numbers.js";
import type { Hyperparameters } from "../training/hyperparameters.js";
import { networkFrom } from "../training/network-from.js";

/** What the parts of a batch are worked out with, until it is changed. */
export interface PartSettings {
  readonly hyperparameters: Hyperparameters;
  /** What a sample of each class counts for; each counts 1 when left out. */
  readonly classWeights: readonly number[] | undefined;
}

/** A part of a batch to work out. */
export interface PartOrder<Numbers extends FlatNumbers = FlatNumbers> {
  /** All parameters, one after the other. Overwritten with the gradients. */
  readonly weights: Numbers;
  /** Rows of the data set. */
  readonly rows: Uint32Array<ArrayBuffer>;
  /** Weight of all rows of the batch. */
  readonly whole: number;
}

/** What the rows of a part add to a batch. */
export interface GradientPart<Numbers extends FlatNumbers = FlatNumbers> {
  /** To its mean loss, without the penalty. */
  readonly loss: number;
  /** To its rows that are predicted right. */
  readonly right: number;
  /** To the gradients of all parameters, one after the other. */
  readonly gradients: Numbers;
}

/** Works out parts of batches for a run that has all the rest: it keeps nothing of a step but its chances. */
export interface PartWorker {
  /** With what the next parts are worked out; what shapes the network must be the same each time. */
  set(settings: PartSettings): void;
  /** @throws Error before the first settings came */
  work<Numbers extends FlatNumbers>(order: PartOrder<Numbers>): GradientPart<Numbers>;
}

/** What a part worker begins with. */
export interface PartWorkerOptions {
  backend: Backend;
  dataset: Dataset;
  /** Number of the part, from 1. */
  part: number;
  /** The number that the grey level 255 becomes, defaults to 1. */
  ink?: number;
}

/** A part worker with a network of its own, whose weights each order brings. */
export function partWorker({ backend, dataset, part, ink }: PartWorkerOptions): PartWorker {
  const inputs = dataset.width * dataset.height;
  let settings: PartSettings | undefined;
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
      gradientOf: batchGradient(backend, network, batchRoom(backend, inputs, network.classes, ink)),
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
      if (!settings || !own) throw new Error("a part was asked for before its settings came");
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
