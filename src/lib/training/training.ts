import type { Backend, PictureSteps } from "../core/backend.js";
import { checkClassWeights, equalisingWeights, makeLoss } from "../core/losses.js";
import type { Network } from "../core/network.js";
import { makeOptimiser } from "../core/optimisers/make-optimiser.js";
import { makeSchedule } from "../core/schedules.js";
import { streamsFrom } from "../core/streams.js";
import type { Dataset } from "../data/dataset.js";
import { type BatchScore, batchGradient } from "./batch-gradient.js";
import { batchRoom } from "./batch-room.js";
import { DivergenceError } from "./divergence.js";
import { type Evaluation, evaluateInPieces, runToEnd } from "./evaluation.js";
import { type Helpers, localHelpers } from "./helpers.js";
import { controls, type Hyperparameters, readHyperparameters } from "./hyperparameters.js";
import { type MiniBatch, miniBatches, type RowOrder } from "./mini-batches.js";
import { moverOf } from "./mover.js";
import { networkFrom } from "./network-from.js";
import { addPenaltyGradients, decayNetwork, penaltyOf } from "./network-penalty.js";
import { isOneByOne, layerWeights } from "./one-by-one.js";
import { sharedGradient } from "./shared-gradient.js";

/** What one step, on one mini-batch, found before it moved the weights. */
export interface StepReport {
  /** Number of the step, from 1. */
  readonly step: number;
  /** Epochs that were complete after it. */
  readonly epoch: number;
  /** Mean loss of the batch, without the penalty. */
  readonly loss: number;
  /** λ₁·Σ|w| + λ₂·Σw². */
  readonly penalty: number;
  /** Part of the batch that was predicted right, with dropout at work. */
  readonly accuracy: number;
  /** η of this step. */
  readonly learningRate: number;
}

/** A run of training, one mini-batch at a time. Pausing is not calling `next`. */
export interface Training {
  readonly hyperparameters: Hyperparameters;
  readonly network: Network;
  readonly backend: Backend;
  /** Steps done. */
  readonly step: number;
  /** Whole epochs done. */
  readonly epoch: number;
  readonly stepsPerEpoch: number;
  /** Steps of the whole run at the present batch size. */
  readonly totalSteps: number;
  readonly finished: boolean;
  /** η of the next step. */
  readonly learningRate: number;
  /**
   * One step on the next mini-batch.
   *
   * @throws DivergenceError when the loss is NaN or infinite; the weights are then those of the step before
   * @throws Error when it waits for a helper
   */
  next(): StepReport;
  /** The same, where helpers may still be at work: undefined as long as the step that was begun waits for one. */
  tryNext(): StepReport | undefined;
  /**
   * Several steps, where one call does them all: batches of one have a path of their own. Elsewhere it is one step.
   *
   * @param most steps, at least 1; fewer are done at the end of an epoch
   * @throws DivergenceError as `next` does; the steps before it are given back first
   */
  tryStretch(most: number): readonly StepReport[] | undefined;
  /**
   * Changes hyperparameters from the next step on.
   *
   * @throws RangeError when a value is out of range, or one would change that restarts; nothing is
   *   changed then
   */
  change(changes: Partial<Hyperparameters>): void;
  /** How the network does on some rows, with nothing dropped. */
  evaluate(rows: Uint32Array): Evaluation;
  /** The same in pieces, between which other work can be done (but no step). */
  evaluateInPieces(rows: Uint32Array): Generator<void, Evaluation>;
}

/** What a run needs. */
export interface TrainingOptions {
  backend: Backend;
  dataset: Dataset;
  /** Rows of the data set to train on. */
  train: Uint32Array;
  hyperparameters: Hyperparameters;
  /**
   * What a sample of each class counts for in the loss, above 0. When left out, each counts 1, or, with `balanceClasses`,
   * so much that all classes count the same.
   */
  classWeights?: readonly number[];
  /** The number that the grey level 255 becomes, defaults to 1: pictures go in as numbers from 0 to 1. */
  ink?: number;
  /** Whether every epoch deals the rows out in a new order, or in that of the file; defaults to a new one. */
  order?: RowOrder;
  /** Who works out the other parts of each batch, where there are any; defaults to this thread, one after the other. */
  helpers?: Helpers;
}

/**
 * Gradient descent in mini-batches: z = network(x), L = loss(z) + penalty, w ← optimiser(w, ∂L/∂w, η(t)).
 *
 * @throws RangeError when a hyperparameter, a class weight or the ink is out of range or there are no rows
 */
export function createTraining(options: TrainingOptions): Training {
  const { backend, dataset, train, classWeights } = options;
  if (classWeights) checkClassWeights(classWeights, dataset.classes.length);
  let chosen = readHyperparameters(options.hyperparameters);
  const equalising = equalisingWeights(dataset, train);
  const { initial, shuffle, dropout, augment } = streamsFrom(chosen.seed);
  const inputs = dataset.width * dataset.height;
  const network = networkFrom(backend, chosen, {
    inputs,
    classes: dataset.classes.length,
    dropRate: () => chosen.dropout,
    initialRandom: initial,
    dropoutRandom: dropout,
  });
  const batches = miniBatches(train, options.order === "as filed" ? undefined : shuffle);
  const room = batchRoom(backend, inputs, network.classes, options.ink);
  const weightsOfClasses = () => classWeights ?? (chosen.balanceClasses ? equalising : undefined);
  const settings = () => ({ hyperparameters: chosen, classWeights: weightsOfClasses() });
  const helpers = options.helpers ?? localHelpers(chosen.workers - 1, { backend, dataset, ink: options.ink });
  helpers.set(settings());
  const gradientOf = batchGradient(backend, network, room);
  const shared = sharedGradient(backend, network, gradientOf, helpers, chosen.workers);
  let oneByOne: PictureSteps | undefined;
  let mover = moverOf(backend, network, makeOptimiser(chosen));
  let loss = makeLoss(chosen.loss);
  let schedule = makeSchedule(chosen);
  let step = 0;
  let epoch = 0;
  let lastLoss = Number.NaN;
  /** The batch of a step that was begun. */
  let begun: MiniBatch | undefined;
  /** Of batches of one, where a stretch of them was broken off. */
  let rest: MiniBatch | undefined;
  /** What was asked for while a step was under way. */
  let waiting: Hyperparameters | undefined;

  function tryNext(): StepReport | undefined {
    const batch = begun ?? begin();
    const score = shared.finish();
    if (!score) return undefined;
    begun = undefined;
    const report = move(batch, score);
    if (waiting) take(waiting);
    waiting = undefined;
    return report;
  }

  function begin(): MiniBatch {
    begun = batches.next(chosen.batchSize);
    shared.begin(begun, {
      dataset,
      loss,
      classWeights: weightsOfClasses(),
      changing: { part: chosen.augment, variation: chosen.variation, random: augment },
    });
    return begun;
  }

  function move(batch: MiniBatch, score: BatchScore): StepReport {
    const charged = penaltyOf(network, chosen);
    const total = score.loss + charged;
    if (!Number.isFinite(total)) throw new DivergenceError(step + 1, total, lastLoss);
    addPenaltyGradients(backend, network, chosen);
    const learningRate = schedule(step);
    step++;
    decayNetwork(network, chosen, learningRate);
    mover.move(learningRate);
    if (batch.last) epoch++;
    lastLoss = total;
    const accuracy = score.right / batch.count;
    return { loss: score.loss, accuracy, step, epoch, penalty: charged, learningRate };
  }

  function tryStretch(most: number): readonly StepReport[] | undefined {
    if (begun || !isOneByOne(chosen)) {
      const report = tryNext();
      return report && [report];
    }
    const { order, start, count, last } = rest ?? batches.next(most);
    const etas = Float32Array.from({ length: count }, (_, k) => schedule(step + k));
    oneByOne ??= backend.pictureSteps(layerWeights(network), options.ink ?? 1);
    const rows = order.subarray(start, start + count);
    const { done, losses, right } = oneByOne.take(dataset, rows, etas, chosen.loss);
    rest = done < count ? { order, start: start + done, count: count - done, last } : undefined;
    if (done === 0) throw new DivergenceError(step + 1, losses[0], lastLoss);
    const reports = Array.from({ length: done }, (_, k) => {
      const learningRate = schedule(step);
      step++;
      if (last && k === count - 1) epoch++;
      return { loss: losses[k], accuracy: right[k], step, epoch, penalty: 0, learningRate };
    });
    lastLoss = losses[done - 1];
    return reports;
  }

  function next(): StepReport {
    const report = tryNext();
    if (!report) throw new Error("a step must have all its parts: it waits for a helper");
    return report;
  }

  function change(changes: Partial<Hyperparameters>): void {
    const changed = readHyperparameters({ ...(waiting ?? chosen), ...changes });
    for (const { key, restarts } of controls) {
      if (restarts && String(changed[key]) !== String(chosen[key])) {
        throw new RangeError(`${key} can't change during a run: ${changed[key]}`);
      }
    }
    if (begun) waiting = changed;
    else take(changed);
  }

  function take(changed: Hyperparameters): void {
    mover =
      changed.optimiser === chosen.optimiser
        ? mover.with(makeOptimiser(changed))
        : moverOf(backend, network, makeOptimiser(changed));
    loss = makeLoss(changed.loss);
    schedule = makeSchedule(changed);
    chosen = changed;
    helpers.set(settings());
  }

  const evaluatePieces = (rows: Uint32Array) =>
    evaluateInPieces(network, room.pictures(), dataset, rows, loss);
  return {
    backend,
    network,
    get hyperparameters() {
      return chosen;
    },
    get step() {
      return step;
    },
    get epoch() {
      return epoch;
    },
    get stepsPerEpoch() {
      return Math.ceil(train.length / chosen.batchSize);
    },
    get totalSteps() {
      return chosen.epochs * Math.ceil(train.length / chosen.batchSize);
    },
    get finished() {
      return epoch >= chosen.epochs;
    },
    get learningRate() {
      return schedule(step);
    },
    next,
    tryNext,
    tryStretch,
    change,
    evaluate: (rows) => runToEnd(evaluatePieces(rows)),
    evaluateInPieces: evaluatePieces,
  };
}
