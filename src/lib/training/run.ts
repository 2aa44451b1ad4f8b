import type { Backend, PictureBatch } from "../core/backend.js";
import type { Dataset } from "../data/dataset.js";
import type { Split } from "../data/split.js";
import { splitOf } from "../data/split-of.js";
import type { RunState } from "../workers/protocol.js";
import { type CurveRecorder, curveRecorder, type RunningScore, runningScore } from "./curve-recorder.js";
import { DivergenceError } from "./divergence.js";
import { type Evaluation, evaluationBatch } from "./evaluation.js";
import type { Helpers } from "./helpers.js";
import type { Hyperparameters } from "./hyperparameters.js";
import type { RowOrder } from "./mini-batches.js";
import { probabilitiesOf } from "./probabilities.js";
import { scaledPictures } from "./scaled-pictures.js";
import { createTraining, type StepReport, type Training } from "./training.js";

/** Points of the training curve in an epoch, and looks at the held-out drawings in the first one. */
const pointsPerEpoch = 12;
const earlyLooks = 6;
/** Looks at all rows in a run of full batches of more than so many rows: there one costs about as much as a step. */
const looksAtFullBatches = 10;
const largeBatch = 4096;
/** Batches of one in a piece of work, at most: a few milliseconds. */
const longestStretch = 512;

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

/** A run of training that is worked on piece by piece, with evaluations in between. */
export interface Run {
  readonly training: Training;
  readonly split: Split;
  readonly state: RunState;
  /** What was said when the run diverged. */
  readonly message: string | undefined;
  /** Epochs done, with the part of the present one. */
  readonly position: number;
  readonly curve: CurveRecorder;
  /** The last evaluation. */
  readonly evaluated: Evaluated | undefined;
  /** Trains until the step is reached, Infinity for all epochs; a goal in the past pauses. */
  trainTo(step: number): void;
  /** The step at which the present epoch ends. */
  endOfEpoch(): number;
  /** p of some rows with the network as it is: [rows × classes]. */
  probabilities(rows: Uint32Array): Float32Array;
  /** From the next step on. */
  change(changes: Partial<Hyperparameters>): void;
  /** Whether the step that was begun waits for a helper: there is nothing to do before it has answered. */
  readonly waiting: boolean;
  /** Does the next piece: a step, or a batch of an evaluation. False when there is nothing to do. */
  work(): boolean;
}

/** What a run begins with. */
export interface RunOptions {
  backend: Backend;
  dataset: Dataset;
  /** Part of each class to train on, where the set keeps no rows for testing; which rows is drawn by the seed. */
  trainPart: number;
  hyperparameters: Hyperparameters;
  /** The number that the grey level 255 becomes, defaults to 1. */
  ink?: number;
  /** In which order an epoch takes its rows, defaults to a new one each. */
  order?: RowOrder;
  /** Who works out the other parts of each batch, where there are any; defaults to this thread. */
  helpers?: Helpers;
}

/** A run at its beginning: its first piece of work evaluates the network as it was initialised. */
export function createRun(options: RunOptions): Run {
  const { backend, dataset, trainPart, hyperparameters, ink, order, helpers } = options;
  const split = splitOf(dataset, hyperparameters.seed, trainPart);
  const { train } = split;
  const training = createTraining({ backend, dataset, train, hyperparameters, ink, order, helpers });
  const curve = curveRecorder();
  let epochScore = runningScore();
  let evaluated: Evaluated | undefined;
  let goal = 0;
  let done = 0;
  let waiting = false;
  let message: string | undefined;
  let course: Generator<void, void> | undefined;
  let pictures: PictureBatch | undefined;

  const wantsStep = () => !message && !training.finished && training.step < goal;
  const position = () => training.epoch + done / split.train.length;

  function* work(): Generator<void, void> {
    if (!evaluated) yield* evaluate(true);
    while (wantsStep()) {
      const { epoch } = training;
      if (!(yield* steps())) break;
      yield;
      if (training.epoch > epoch) {
        if (isLookedAt()) yield* evaluate(true);
      } else if (epoch === 0 && training.step % earlyStride() === 0) yield* evaluate(false);
    }
    if (evaluated?.step !== training.step) yield* evaluate(false);
  }

  /** The next step, or a stretch of them: none beyond the goal, and none past a look at the network. */
  function* steps(): Generator<void, boolean> {
    if (done === 0) epochScore = runningScore();
    try {
      for (const report of yield* takeSteps()) {
        const samples = Math.min(training.hyperparameters.batchSize, split.train.length - done);
        done = (done + samples) % split.train.length;
        epochScore.add(report, samples);
        const reached = report.epoch + done / split.train.length;
        curve.add(report, samples, reached, Math.ceil(training.stepsPerEpoch / pointsPerEpoch));
      }
      return true;
    } catch (error) {
      if (!(error instanceof DivergenceError)) throw error;
      message = error.message;
      return false;
    }
  }

  function* takeSteps(): Generator<void, readonly StepReport[]> {
    const { step, epoch } = training;
    const toLook = epoch === 0 ? earlyStride() - (step % earlyStride()) : longestStretch;
    for (;;) {
      waiting = false;
      const reports = training.tryStretch(Math.min(goal - step, toLook, longestStretch));
      if (reports) return reports;
      waiting = true;
      yield;
    }
  }

  function* evaluate(whole: boolean): Generator<void, void> {
    const { step } = training;
    const at = { step, position: position() };
    const heldOut = yield* training.evaluateInPieces(split.test);
    const train = whole ? yield* training.evaluateInPieces(split.train) : undefined;
    evaluated = { ...at, heldOut, train, whileTraining: whole && step > 0 ? epochScore.score : undefined };
    // Whoever works on the run sees it as it was evaluated, before the next step.
    yield;
  }

  /** Every epoch, but where each is one long step. */
  function isLookedAt(): boolean {
    const { hyperparameters, stepsPerEpoch, finished, epoch } = training;
    if (stepsPerEpoch > 1 || split.train.length <= largeBatch || finished) return true;
    return epoch % Math.ceil(hyperparameters.epochs / looksAtFullBatches) === 0;
  }

  const earlyStride = () => Math.ceil(training.stepsPerEpoch / earlyLooks);
  const stateNow = (): RunState => {
    if (message) return "diverged";
    // After a step, a run has not come to rest before it has looked at where it got to.
    const looking = training.step > 0 && (course !== undefined || evaluated?.step !== training.step);
    if (wantsStep() || looking) return "running";
    return training.finished ? "finished" : "paused";
  };

  return {
    training,
    split,
    curve,
    get state() {
      return stateNow();
    },
    get message() {
      return message;
    },
    get position() {
      return position();
    },
    get waiting() {
      return waiting;
    },
    get evaluated() {
      return evaluated;
    },
    trainTo(step) {
      goal = step;
    },
    endOfEpoch: () =>
      training.step + Math.ceil((split.train.length - done) / training.hyperparameters.batchSize),
    probabilities(rows) {
      pictures ??= scaledPictures(backend, evaluationBatch, training.network.inputs, ink);
      return probabilitiesOf(training.network, pictures, dataset, rows);
    },
    change: (changes) => training.change(changes),
    work() {
      course ??= work();
      if (!course.next().done) return true;
      course = undefined;
      return wantsStep();
    },
  };
}
