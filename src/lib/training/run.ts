import type { Backend, PictureBatch } from "../core/backend.js";
import type { Dataset } from "../data/dataset.js";
import { type Split, splitOf } from "../data/split.js";
import { curveRecorder, type RunningScore, runningScore } from "./curve-recorder.js";
import { DivergenceError } from "./divergence.js";
import { type Evaluation, evaluationBatch } from "./evaluation.js";
import type { Hyperparameters } from "./hyperparameters.js";
import type { RowOrder } from "./mini-batches.js";
import { probabilitiesOf } from "./probabilities.js";
import { scaledPictures } from "./scaled-pictures.js";
import type { Helpers } from "./shard-worker.js";
import { createTraining, type StepReport, type Training } from "./training.js";

/** Points of the training curve in an epoch, and looks at the held-out drawings in the first one. */
const pointsPerEpoch = 12;
const earlyLooks = 6;
/** Looks at all rows in a run of full batches of more than so many rows: there one costs about as much as a step. */
const looksAtFullBatches = 10;
const largeBatch = 4096;
/** Batches of one in a piece of work, at most: a few milliseconds. */
const longestStretch = 512;

/** How a run stands. */
export type RunState = "running" | "paused" | "finished" | "diverged";

/** Scores with nothing dropped. */
export interface Evaluated {
  readonly step: number;
  readonly position: number;
  readonly heldOut: Evaluation;
  /** Only at the end of an epoch, and at the beginning. */
  readonly train?: Evaluation;
  /** Over the epoch as it was trained, when an epoch has just ended. */
  readonly whileTraining?: RunningScore["score"];
}

/** What a run begins with. */
export interface RunOptions {
  backend: Backend;
  dataset: Dataset;
  /** Part of each class to train on, where the set keeps no rows for testing, drawn by the seed; defaults to 0.8. */
  trainPart?: number;
  hyperparameters: Hyperparameters;
  /** The number that the grey level 255 becomes, defaults to 1. */
  ink?: number;
  /** In which order an epoch takes its rows, defaults to a new one each. */
  order?: RowOrder;
  /** Who works out the other parts of each batch, where there are any; defaults to this thread. */
  helpers?: Helpers;
}

/** A run of training that is worked on piece by piece, with evaluations in between. */
export class Run {
  readonly training: Training;
  readonly split: Split;
  readonly curve = curveRecorder();
  /** What was said when the run diverged. */
  message: string | undefined;
  /** The last evaluation. */
  evaluated: Evaluated | undefined;
  /** Whether the step that was begun waits for a helper: there is nothing to do before it has answered. */
  waiting = false;
  readonly #options: RunOptions;
  #epochScore = runningScore();
  #goal = 0;
  /** Training rows of the present epoch that were seen. */
  #done = 0;
  #pieces: Generator<void, void> | undefined;
  #pictures: PictureBatch | undefined;

  constructor(options: RunOptions) {
    const { dataset, hyperparameters, trainPart } = options;
    this.#options = options;
    this.split = splitOf(dataset, hyperparameters.seed, trainPart);
    this.training = createTraining({ ...options, train: this.split.train });
  }

  get state(): RunState {
    if (this.message) return "diverged";
    // After a step, a run has not come to rest before it has looked at where it got to.
    const { step, finished } = this.training;
    const looking = step > 0 && (this.#pieces !== undefined || this.evaluated?.step !== step);
    if (this.#wantsStep || looking) return "running";
    return finished ? "finished" : "paused";
  }

  /** Epochs done, with the part of the present one. */
  get position(): number {
    return this.training.epoch + this.#done / this.split.train.length;
  }

  /** Trains until the step is reached, Infinity for all epochs; a goal in the past pauses. */
  trainTo(step: number): void {
    this.#goal = step;
  }

  /** The step at which the present epoch ends. */
  endOfEpoch(): number {
    const { step, hyperparameters } = this.training;
    return step + Math.ceil((this.split.train.length - this.#done) / hyperparameters.batchSize);
  }

  /** p of some rows with the network as it is: [rows × classes]. */
  probabilities(rows: Uint32Array): Float32Array {
    const { backend, dataset, ink } = this.#options;
    const { network } = this.training;
    this.#pictures ??= scaledPictures(backend, evaluationBatch, network.inputs, ink);
    return probabilitiesOf(network, this.#pictures, dataset, rows);
  }

  /** From the next step on. */
  change(changes: Partial<Hyperparameters>): void {
    this.training.change(changes);
  }

  /** Does the next piece: a step, or a batch of an evaluation. False when there is nothing to do. */
  work(): boolean {
    this.#pieces ??= this.#work();
    if (!this.#pieces.next().done) return true;
    this.#pieces = undefined;
    return this.#wantsStep;
  }

  get #wantsStep(): boolean {
    return !this.message && !this.training.finished && this.training.step < this.#goal;
  }

  *#work(): Generator<void, void> {
    const { training } = this;
    if (!this.evaluated) yield* this.#evaluate(true);
    while (this.#wantsStep) {
      const { epoch } = training;
      if (!(yield* this.#steps())) break;
      yield;
      if (training.epoch > epoch) {
        if (this.#isLookedAt) yield* this.#evaluate(true);
      } else if (epoch === 0 && training.step % this.#earlyStride === 0) yield* this.#evaluate(false);
    }
    if (this.evaluated?.step !== training.step) yield* this.#evaluate(false);
  }

  /** The next step, or a stretch of them: none beyond the goal, and none past a look at the network. */
  *#steps(): Generator<void, boolean> {
    if (this.#done === 0) this.#epochScore = runningScore();
    try {
      for (const report of yield* this.#takeSteps()) this.#count(report);
      return true;
    } catch (error) {
      if (!(error instanceof DivergenceError)) throw error;
      this.message = error.message;
      return false;
    }
  }

  *#takeSteps(): Generator<void, readonly StepReport[]> {
    const { step, epoch } = this.training;
    const toLook = epoch === 0 ? this.#earlyStride - (step % this.#earlyStride) : longestStretch;
    for (;;) {
      this.waiting = false;
      const reports = this.training.tryStretch(Math.min(this.#goal - step, toLook, longestStretch));
      if (reports) return reports;
      this.waiting = true;
      yield;
    }
  }

  #count(report: StepReport): void {
    const { hyperparameters, stepsPerEpoch } = this.training;
    const rows = this.split.train.length;
    const samples = Math.min(hyperparameters.batchSize, rows - this.#done);
    this.#done = (this.#done + samples) % rows;
    this.#epochScore.add(report, samples);
    this.curve.add(
      report,
      samples,
      report.epoch + this.#done / rows,
      Math.ceil(stepsPerEpoch / pointsPerEpoch),
    );
  }

  *#evaluate(whole: boolean): Generator<void, void> {
    const { training, split, position } = this;
    const { step } = training;
    const heldOut = yield* training.evaluateInPieces(split.test);
    const train = whole ? yield* training.evaluateInPieces(split.train) : undefined;
    const whileTraining = whole && step > 0 ? this.#epochScore.score : undefined;
    this.evaluated = { step, position, heldOut, train, whileTraining };
    // Whoever works on the run sees it as it was evaluated, before the next step.
    yield;
  }

  /** Every epoch, but where each is one long step. */
  get #isLookedAt(): boolean {
    const { hyperparameters, stepsPerEpoch, finished, epoch } = this.training;
    if (stepsPerEpoch > 1 || this.split.train.length <= largeBatch || finished) return true;
    return epoch % Math.ceil(hyperparameters.epochs / looksAtFullBatches) === 0;
  }

  get #earlyStride(): number {
    return Math.ceil(this.training.stepsPerEpoch / earlyLooks);
  }
}
