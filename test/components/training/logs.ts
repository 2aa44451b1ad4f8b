import { follow, type RunLog, startLog } from "../../../src/components/training/run-log.js";
import type { Hyperparameters } from "../../../src/lib/training/hyperparameters.js";
import { doodleRecipe } from "../../../src/lib/training/recipe.js";

/** A run of the recipe, with some settings changed, that has just been made ready. */
export function readyLog(run = 1, changes: Partial<Hyperparameters> = {}): RunLog {
  const hyperparameters = { ...doodleRecipe, ...changes };
  return startLog({
    kind: "ready",
    run,
    hyperparameters,
    loaded: false,
    classes: ["a", "b"],
    trainRows: 5861,
    heldOutRows: 1467,
    parameters: 117_637,
    backend: "wasm",
    notice: undefined,
  });
}

/** Accuracies at the end of an epoch. */
export interface EpochAccuracies {
  heldOut: number;
  train: number;
  whileTraining: number;
}

/** Lets a run reach the end of an epoch with these accuracies. */
export function endEpoch(log: RunLog, epoch: number, accuracies: EpochAccuracies): void {
  const score = (accuracy: number) => ({ loss: 1 - accuracy, accuracy });
  follow(log, {
    kind: "evaluation",
    seconds: 1,
    run: log.ready.run,
    step: 46 * epoch,
    position: epoch,
    heldOut: score(accuracies.heldOut),
    train: score(accuracies.train),
    whileTraining: score(accuracies.whileTraining),
    confusion: new Uint32Array(4),
  });
  follow(log, {
    kind: "progress",
    run: log.ready.run,
    state: "running",
    step: 46 * epoch,
    epoch,
    position: epoch,
    totalSteps: 1380,
    stepsPerEpoch: 46,
    learningRate: 0.00098,
    stepsPerSecond: 312.4,
    secondsLeft: 4.2,
    seconds: 0.5,
    points: new Float32Array(0),
    message: undefined,
  });
}

/** Lets a run come to its end. */
export function endRun(log: RunLog, hash: string): void {
  follow(log, { kind: "finished", run: log.ready.run, step: 1380, seconds: 4, hash });
}
