import type { Backend, PictureSteps } from "../core/backend.js";
import { checkClassWeights, equalisingWeights, type Loss, makeLoss } from "../core/losses.js";
import type { Network } from "../core/network.js";
import { makeOptimiser } from "../core/optimisers/make-optimiser.js";
import { makeSchedule, type Schedule } from "../core/schedules.js";
import { type Streams, streamsFrom } from "../core/streams.js";
import type { Dataset } from "../data/dataset.js";
import { type BatchBuffers, batchBuffers } from "./batch-buffers.js";
import { type BatchScore, batchGradient } from "./batch-gradient.js";
import { DivergenceError } from "./divergence.js";
import { type Evaluation, evaluateInPieces, runToEnd } from "./evaluation.js";
import { controls, type Hyperparameters, readHyperparameters } from "./hyperparameters.js";
import { type MiniBatch, type MiniBatches, miniBatches, type RowOrder } from "./mini-batches.js";
import { networkFrom } from "./network-from.js";
import { addPenaltyGradients, decayNetwork, penaltyOf } from "./network-penalty.js";
import { isOneByOne, layerWeights } from "./one-by-one.js";
import { type OptimiserState, optimiserState } from "./optimiser-state.js";
import { type Helpers, localHelpers, type ShardSettings } from "./shard-worker.js";
import { type SharedGradient, sharedGradient } from "./shared-gradient.js";

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
 * Gradient descent in mini-batches, in the profile of the backend, whatever is asked for: z = network(x), L = loss(z) + penalty, w ← optimiser(w, ∂L/∂w, η(t)).
 *
 * @throws RangeError when a hyperparameter, a class weight or the ink is out of range or there are no rows
 */
export function createTraining(options: TrainingOptions): Training {
  const { profile } = options.backend;
  const hyperparameters = readHyperparameters({ ...options.hyperparameters, profile });
  if (options.classWeights) checkClassWeights(options.classWeights, options.dataset.classes.length);
  return new GradientDescent({ ...options, hyperparameters });
}

/** A training at work: the network, what moves it, and how far it has come. */
class GradientDescent implements Training {
  readonly backend: Backend;
  readonly network: Network;
  step = 0;
  epoch = 0;
  readonly #options: TrainingOptions;
  readonly #streams: Streams;
  readonly #equalising: readonly number[];
  readonly #batches: MiniBatches;
  readonly #buffers: BatchBuffers;
  readonly #helpers: Helpers;
  readonly #gradient: SharedGradient;
  #chosen: Hyperparameters;
  #optimiser: OptimiserState;
  #loss: Loss;
  #schedule: Schedule;
  #oneByOne: PictureSteps | undefined;
  #lastLoss = Number.NaN;
  /** The batch of a step that was begun. */
  #begun: MiniBatch | undefined;
  /** Of batches of one, where a stretch of them was broken off. */
  #rest: MiniBatch | undefined;
  /** What was asked for while a step was under way. */
  #waiting: Hyperparameters | undefined;

  constructor(options: TrainingOptions) {
    const { backend, dataset, train, hyperparameters: chosen, ink, order } = options;
    this.backend = backend;
    this.#options = options;
    this.#chosen = chosen;
    this.#equalising = equalisingWeights(dataset, train);
    this.#streams = streamsFrom(chosen.seed);
    this.network = this.#buildNetwork();
    this.#batches = miniBatches(train, order === "as filed" ? undefined : this.#streams.shuffle);
    this.#buffers = batchBuffers(backend, this.network.inputs, this.network.classes, ink);
    this.#helpers = options.helpers ?? localHelpers(chosen.workers - 1, { backend, dataset, ink });
    this.#helpers.set(this.#settings);
    const gradientOf = batchGradient(backend, this.network, this.#buffers);
    this.#gradient = sharedGradient(backend, this.network, gradientOf, this.#helpers, chosen.workers);
    this.#optimiser = optimiserState(backend, this.network, makeOptimiser(chosen));
    this.#loss = makeLoss(chosen.loss);
    this.#schedule = makeSchedule(chosen);
  }

  get hyperparameters(): Hyperparameters {
    return this.#chosen;
  }

  get stepsPerEpoch(): number {
    return Math.ceil(this.#options.train.length / this.#chosen.batchSize);
  }

  get totalSteps(): number {
    return this.#chosen.epochs * this.stepsPerEpoch;
  }

  get finished(): boolean {
    return this.epoch >= this.#chosen.epochs;
  }

  get learningRate(): number {
    return this.#schedule(this.step);
  }

  next(): StepReport {
    const report = this.tryNext();
    if (!report) throw new Error("a step must have all its parts: it waits for a helper");
    return report;
  }

  tryNext(): StepReport | undefined {
    const batch = this.#begun ?? this.#begin();
    const score = this.#gradient.finish();
    if (!score) return undefined;
    this.#begun = undefined;
    const report = this.#move(batch, score);
    if (this.#waiting) this.#take(this.#waiting);
    this.#waiting = undefined;
    return report;
  }

  tryStretch(most: number): readonly StepReport[] | undefined {
    if (this.#begun || !isOneByOne(this.#chosen)) {
      const report = this.tryNext();
      return report && [report];
    }
    const { dataset, ink = 1 } = this.#options;
    const { order, start, count, last } = this.#rest ?? this.#batches.next(most);
    const etas = Float32Array.from({ length: count }, (_, k) => this.#schedule(this.step + k));
    this.#oneByOne ??= this.backend.pictureSteps(layerWeights(this.network), ink);
    const rows = order.subarray(start, start + count);
    const { done, losses, right } = this.#oneByOne.take(dataset, rows, etas, this.#chosen.loss);
    this.#rest = done < count ? { order, start: start + done, count: count - done, last } : undefined;
    if (done === 0) throw new DivergenceError(this.step + 1, losses[0], this.#lastLoss);
    const reports = Array.from({ length: done }, (_, k) =>
      this.#advance({ loss: losses[k], accuracy: right[k], penalty: 0 }, last && k === count - 1),
    );
    this.#lastLoss = losses[done - 1];
    return reports;
  }

  change(changes: Partial<Hyperparameters>): void {
    const changed = readHyperparameters({ ...(this.#waiting ?? this.#chosen), ...changes });
    for (const { key, restarts } of controls) {
      if (restarts && String(changed[key]) !== String(this.#chosen[key])) {
        throw new RangeError(`${key} can't change during a run: ${changed[key]}`);
      }
    }
    if (this.#begun) this.#waiting = changed;
    else this.#take(changed);
  }

  evaluate(rows: Uint32Array): Evaluation {
    return runToEnd(this.evaluateInPieces(rows));
  }

  evaluateInPieces(rows: Uint32Array): Generator<void, Evaluation> {
    return evaluateInPieces(this.network, this.#buffers.pictures(), this.#options.dataset, rows, this.#loss);
  }

  get #settings(): ShardSettings {
    const { classWeights = this.#chosen.balanceClasses ? this.#equalising : undefined } = this.#options;
    return { hyperparameters: this.#chosen, classWeights };
  }

  #buildNetwork(): Network {
    const { backend, dataset } = this.#options;
    return networkFrom(backend, this.#chosen, {
      inputs: dataset.width * dataset.height,
      classes: dataset.classes.length,
      dropRate: () => this.#chosen.dropout,
      initialRandom: this.#streams.initial,
      dropoutRandom: this.#streams.dropout,
    });
  }

  #begin(): MiniBatch {
    const { batchSize, augment: part, variation } = this.#chosen;
    this.#begun = this.#batches.next(batchSize);
    this.#gradient.begin(this.#begun, {
      dataset: this.#options.dataset,
      loss: this.#loss,
      classWeights: this.#settings.classWeights,
      changing: { part, variation, random: this.#streams.augment },
    });
    return this.#begun;
  }

  #move(batch: MiniBatch, score: BatchScore): StepReport {
    const { backend, network } = this;
    const penalty = penaltyOf(network, this.#chosen);
    const total = score.loss + penalty;
    if (!Number.isFinite(total)) throw new DivergenceError(this.step + 1, total, this.#lastLoss);
    addPenaltyGradients(backend, network, this.#chosen);
    const eta = this.learningRate;
    decayNetwork(network, this.#chosen, eta);
    this.#optimiser.update(eta);
    this.#lastLoss = total;
    return this.#advance({ loss: score.loss, accuracy: score.right / batch.count, penalty }, batch.last);
  }

  /** Counts a step. */
  #advance(found: Pick<StepReport, "loss" | "accuracy" | "penalty">, isLast: boolean): StepReport {
    const { learningRate } = this;
    this.step++;
    if (isLast) this.epoch++;
    return { ...found, step: this.step, epoch: this.epoch, learningRate };
  }

  #take(changed: Hyperparameters): void {
    const rule = makeOptimiser(changed);
    this.#optimiser =
      changed.optimiser === this.#chosen.optimiser
        ? this.#optimiser.with(rule)
        : optimiserState(this.backend, this.network, rule);
    this.#loss = makeLoss(changed.loss);
    this.#schedule = makeSchedule(changed);
    this.#chosen = changed;
    this.#helpers.set(this.#settings);
  }
}
