import { describe, expect, it } from "vitest";
import { curveRecorder, pointSize, runningScore } from "../../../src/lib/training/curve-recorder.js";

function report(loss: number, accuracy: number, learningRate = 0.5) {
  return { step: 1, epoch: 0, loss, penalty: 0, accuracy, learningRate };
}

describe("runningScore", () => {
  it("counts each step for its samples", () => {
    const score = runningScore();
    score.add({ loss: 1, accuracy: 0 }, 3);
    score.add({ loss: 5, accuracy: 1 }, 1);
    expect(score.score).toEqual({ loss: 2, accuracy: 0.25 });
    expect(score.steps).toBe(2);
  });
});

describe("curveRecorder", () => {
  it("makes a point of every few steps, at the last of them", () => {
    const recorder = curveRecorder();
    recorder.add(report(1, 0), 2, 0.25, 2);
    expect(recorder.take()).toHaveLength(0);
    recorder.add(report(3, 1), 2, 0.5, 2);
    expect(Array.from(recorder.take())).toEqual([0.5, 2, 0.5, 0.5]);
  });

  it("hands out each point once", () => {
    const recorder = curveRecorder();
    for (let k = 1; k <= 3; k++) recorder.add(report(k, 0), 1, k, 1);
    expect(recorder.take()).toHaveLength(3 * pointSize);
    expect(recorder.take()).toHaveLength(0);
  });
});
