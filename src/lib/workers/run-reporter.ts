import { weightsOf } from "../core/network-weights.js";
import type { Dataset } from "../data/dataset.js";
import { firstLayerOf } from "../training/first-layer.js";
import type { Evaluated, Run } from "../training/run.js";
import type { StepClock } from "../training/step-clock.js";
import { weightHash } from "../training/weights/hash.js";
import type { Reply } from "./protocol.js";

/** Milliseconds between two posts of a kind, at least. */
const betweenProgress = 110;
const betweenWeights = 550;
/** Milliseconds of work that a speed is taken over, at least. */
const speedOver = 500;
/** Before so many steps nothing is said of speed: the first look at the network would count as steps. */
const fewSteps = 10;

/** Tells the page how a run is doing, no more often than it can be read. */
export interface RunReporter {
  /** Whether pictures of the weights are wanted. */
  watched: boolean;
  /** Posts an evaluation that was finished since the last look: none is left out. */
  look(): void;
  /** Posts what is due, and all there is when the run has come to rest. */
  report(atRest: boolean): void;
  progress(): void;
  weights(): void;
}

/** What a reporter needs. */
export interface ReporterOptions {
  number: number;
  run: Run;
  clock: StepClock;
  dataset: Dataset;
  watched: boolean;
  post(reply: Reply): void;
  /** Milliseconds from some beginning. */
  now(): number;
}

export function runReporter({
  number,
  run,
  clock,
  dataset,
  watched,
  post,
  now,
}: ReporterOptions): RunReporter {
  let mark = { step: 0, busy: 0, speed: Number.NaN };
  let evaluated: Evaluated | undefined;
  let endedAt = -1;
  let progressAt = -Infinity;
  let weightsAt = -Infinity;

  const reporter: RunReporter = {
    watched,
    look() {
      if (run.evaluated && run.evaluated !== evaluated) postEvaluation(run.evaluated);
    },
    report(atRest) {
      reporter.look();
      if (atRest || now() - progressAt >= betweenProgress) reporter.progress();
      if (reporter.watched && (atRest || now() - weightsAt >= betweenWeights)) reporter.weights();
      if (atRest && run.state === "finished" && endedAt !== run.training.step) postEnd();
    },
    progress() {
      const { step, epoch, totalSteps, stepsPerEpoch, learningRate } = run.training;
      const stepsPerSecond = speed();
      progressAt = now();
      post({
        kind: "progress",
        run: number,
        state: run.state,
        step,
        epoch,
        totalSteps,
        stepsPerEpoch,
        learningRate,
        stepsPerSecond,
        position: run.position,
        secondsLeft: (totalSteps - step) / stepsPerSecond,
        seconds: clock.spent / 1000,
        points: run.curve.take(),
        message: run.message,
      });
    },
    weights() {
      const { width, height } = dataset;
      const { step, network } = run.training;
      weightsAt = now();
      post({ kind: "weights", run: number, step, width, height, ...firstLayerOf(network) });
    },
  };

  /** Steps a second of work, over the last half second or more. */
  function speed(): number {
    const { step } = run.training;
    const { busy } = clock;
    const over = busy - mark.busy;
    const due = over >= speedOver || Number.isNaN(mark.speed);
    if (due && step > mark.step && step >= fewSteps) {
      mark = { step, busy, speed: (1000 * (step - mark.step)) / over };
    }
    return mark.speed;
  }

  function postEvaluation(latest: Evaluated): void {
    evaluated = latest;
    const { step, position, heldOut, train, whileTraining } = latest;
    post({
      kind: "evaluation",
      run: number,
      step,
      position,
      whileTraining,
      seconds: clock.spent / 1000,
      heldOut: scoreOf(heldOut),
      train: train && scoreOf(train),
      confusion: heldOut.confusion.slice(),
    });
  }

  function postEnd(): void {
    const { step, network } = run.training;
    endedAt = step;
    const hash = weightHash(weightsOf(network));
    post({ kind: "finished", run: number, step, seconds: clock.spent / 1000, hash });
  }

  return reporter;
}

function scoreOf({ loss, accuracy }: { loss: number; accuracy: number }): { loss: number; accuracy: number } {
  return { loss, accuracy };
}
