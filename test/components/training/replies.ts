import type { Hyperparameters } from "../../../src/lib/training/hyperparameters.js";
import type { Reply, ReplyOf } from "../../../src/lib/workers/protocol.js";

/** What a training worker says of a run of 18 steps, 6 an epoch. */
export function ready(run: number, hyperparameters: Hyperparameters, loaded = false): ReplyOf<"ready"> {
  return {
    kind: "ready",
    run,
    hyperparameters,
    loaded,
    classes: ["a", "b", "c"],
    trainRows: 41,
    heldOutRows: 12,
    parameters: 216,
    backend: "wasm",
    notice: undefined,
  };
}

export function progress(run: number, step: number, state: ReplyOf<"progress">["state"] = "paused"): Reply {
  return {
    kind: "progress",
    run,
    state,
    step,
    epoch: Math.floor(step / 6),
    position: step / 6,
    totalSteps: 18,
    stepsPerEpoch: 6,
    learningRate: 0.01,
    stepsPerSecond: 100,
    secondsLeft: 1,
    seconds: 1,
    points: new Float32Array(0),
    message: undefined,
  };
}

export function evaluation(run: number, step: number): Reply {
  const score = { loss: 1, accuracy: 0.5 };
  return {
    kind: "evaluation",
    seconds: 1,
    run,
    step,
    position: step / 6,
    heldOut: score,
    train: score,
    whileTraining: undefined,
    confusion: new Uint32Array(9),
  };
}
