import { describe, expect, it } from "vitest";
import { follow, startLog } from "../../../src/components/training/run-log.js";
import type { ReplyOf } from "../../../src/lib/workers/protocol.js";
import { smallHyperparameters as hyperparameters } from "../../lib/training/small-run.js";

const ready: ReplyOf<"ready"> = {
  kind: "ready",
  run: 1,
  hyperparameters,
  loaded: false,
  classes: ["a", "b"],
  trainRows: 8,
  heldOutRows: 2,
  parameters: 10,
  backend: "wasm",
  notice: undefined,
};

const evaluation: ReplyOf<"evaluation"> = {
  kind: "evaluation",
  seconds: 1,
  run: 1,
  step: 3,
  position: 0.5,
  train: undefined,
  whileTraining: undefined,
  heldOut: { loss: 0.5, accuracy: 0.75 },
  confusion: new Uint32Array(4),
};

describe("follow", () => {
  it("strings the points of progress to a line", () => {
    const log = startLog(ready);
    const points = Float32Array.of(0.5, 2, 0.25, 0.01, 1, 1, 0.5, 0.01);
    follow(log, {
      kind: "progress",
      run: 1,
      state: "running",
      step: 4,
      epoch: 1,
      position: 1,
      points,
      totalSteps: 8,
      stepsPerEpoch: 4,
      learningRate: 0.01,
      stepsPerSecond: 1,
      secondsLeft: 4,
      seconds: 4,
      message: undefined,
    });
    expect(log.training).toEqual({ position: [0.5, 1], loss: [2, 1], accuracy: [0.25, 0.5] });
    expect(log.state).toBe("running");
  });

  it("keeps the last evaluation of all drawings when a smaller one follows", () => {
    const log = startLog(ready);
    const train = { loss: 0.1, accuracy: 1 };
    const whileTraining = { loss: 0.3, accuracy: 0.9 };
    follow(log, { ...evaluation, step: 4, position: 1, train, whileTraining });
    follow(log, { ...evaluation, step: 5, position: 1.25 });
    expect(log.evaluation?.step).toBe(5);
    expect(log.whole?.step).toBe(4);
    expect(log.heldOut.position).toEqual([1, 1.25]);
    expect(log.trained.accuracy).toEqual([1]);
    expect(log.whileTraining).toEqual({ position: [1], loss: [0.3], accuracy: [0.9] });
  });
});
