import { describe, expect, it } from "vitest";
import { referenceBackend } from "../../../src/lib/backends/reference.js";
import { weightsOf } from "../../../src/lib/core/network-weights.js";
import { streamsFrom } from "../../../src/lib/core/streams.js";
import { stratifiedSplit } from "../../../src/lib/data/split.js";
import { curveRecorder } from "../../../src/lib/training/curve-recorder.js";
import type { Hyperparameters } from "../../../src/lib/training/hyperparameters.js";
import { Run } from "../../../src/lib/training/run.js";
import { createTraining } from "../../../src/lib/training/training.js";
import { smallDataset, smallHyperparameters } from "./small-run.js";

const dataset = smallDataset();

function smallRun(changes: Partial<Hyperparameters> = {}): Run {
  const hyperparameters = { ...smallHyperparameters, ...changes };
  return new Run({ backend: referenceBackend(), dataset, trainPart: 0.8, hyperparameters });
}

function finish(run: Run): void {
  while (run.work()) {
    // Every piece of work does a little more.
  }
}

describe("Run", () => {
  it("looks at the network before the first step", () => {
    const run = smallRun();
    finish(run);
    expect(run.evaluated).toMatchObject({ step: 0, position: 0, whileTraining: undefined });
    expect(run.evaluated?.train?.rows).toHaveLength(run.split.train.length);
    expect(run.state).toBe("paused");
  });

  it("trains the same weights as a training without looks in between", () => {
    const run = smallRun({ dropout: 0.2 });
    run.trainTo(Infinity);
    finish(run);
    const hyperparameters = { ...smallHyperparameters, dropout: 0.2 };
    const { train } = stratifiedSplit(dataset.labels, 0.8, streamsFrom(hyperparameters.seed).split);
    const plain = createTraining({ backend: referenceBackend(), dataset, train, hyperparameters });
    while (!plain.finished) plain.next();
    expect(weightsOf(run.training.network)).toEqual(weightsOf(plain.network));
  });

  it("pauses at its goal, and looks there", () => {
    const run = smallRun();
    run.trainTo(2);
    finish(run);
    expect([run.training.step, run.evaluated?.step, run.state]).toEqual([2, 2, "paused"]);
    expect(run.position).toBeCloseTo(16 / run.split.train.length, 12);
  });

  it("takes batches of one in stretches: to the same weights and curve, and to its goal", () => {
    const one = { batchSize: 1, optimiser: "sgd", learningRate: 0.05 } as const;
    const run = smallRun(one);
    run.trainTo(20);
    finish(run);
    expect([run.training.step, run.evaluated?.step]).toEqual([20, 20]);
    run.trainTo(Infinity);
    finish(run);
    const { train } = run.split;
    const hyperparameters = { ...smallHyperparameters, ...one };
    const plain = createTraining({ backend: referenceBackend(), dataset, train, hyperparameters });
    const curve = curveRecorder();
    while (!plain.finished) {
      const report = plain.next();
      curve.add(report, 1, report.step / train.length, Math.ceil(train.length / 12));
    }
    expect(weightsOf(run.training.network)).toEqual(weightsOf(plain.network));
    expect(Array.from(run.curve.take())).toEqual(
      Array.from(curve.take(), (value) => expect.closeTo(value, 6)),
    );
  });

  it("goes to the end of the epoch from its middle, also after the batch size has changed", () => {
    const run = smallRun();
    run.trainTo(2);
    finish(run);
    run.change({ batchSize: 5 });
    run.trainTo(run.endOfEpoch());
    finish(run);
    expect([run.training.epoch, run.position]).toEqual([1, 1]);
    expect(run.evaluated?.train).toBeDefined();
  });

  it("counts accuracy while training over the whole epoch", () => {
    const run = smallRun();
    run.trainTo(run.endOfEpoch());
    let loss = 0;
    const watched = createTraining({
      backend: referenceBackend(),
      dataset,
      train: run.split.train,
      hyperparameters: smallHyperparameters,
    });
    while (watched.epoch === 0) {
      const left = run.split.train.length - watched.step * smallHyperparameters.batchSize;
      loss += watched.next().loss * Math.min(smallHyperparameters.batchSize, left);
    }
    finish(run);
    expect(run.evaluated?.whileTraining?.loss).toBeCloseTo(loss / run.split.train.length, 12);
  });

  it("runs until it has looked at where it was to stop", () => {
    const run = smallRun();
    finish(run);
    run.trainTo(run.endOfEpoch());
    while (run.training.epoch < 1) run.work();
    expect(run.state).toBe("running");
    expect(run.evaluated?.position).toBeLessThan(1);
    finish(run);
    expect([run.state, run.evaluated?.position]).toEqual(["paused", 1]);
  });

  it("is finished only when it has looked at the end", () => {
    const run = smallRun({ epochs: 1 });
    run.trainTo(Infinity);
    while (run.training.epoch < 1) run.work();
    expect(run.state).toBe("running");
    finish(run);
    expect(run.state).toBe("finished");
  });

  it("goes on after its end when epochs are added", () => {
    const run = smallRun({ epochs: 1 });
    run.trainTo(Infinity);
    finish(run);
    run.change({ epochs: 2 });
    expect(run.state).toBe("running");
    finish(run);
    expect(run.training.epoch).toBe(2);
  });

  it("stops for good with a message when the loss leaves the numbers", () => {
    const run = smallRun({ optimiser: "sgd", learningRate: 10, l2: 1, epochs: 100 });
    run.trainTo(Infinity);
    finish(run);
    expect(run.state).toBe("diverged");
    expect(run.message).toMatch(/^the loss at step \d+ is not a finite number/);
    const { step } = run.training;
    run.trainTo(Infinity);
    finish(run);
    expect(run.training.step).toBe(step);
  });

  it("gives probabilities that add up to 1", () => {
    const p = smallRun().probabilities(Uint32Array.of(3, 1));
    expect(p).toHaveLength(6);
    expect(p[0] + p[1] + p[2]).toBeCloseTo(1, 6);
  });

  it("looks only now and then where an epoch is one long step", () => {
    const many = smallDataset(5200);
    const hyperparameters = { ...smallHyperparameters, hidden: [2], batchSize: 5200, epochs: 20 };
    const run = new Run({ backend: referenceBackend(), dataset: many, trainPart: 0.8, hyperparameters });
    run.trainTo(Infinity);
    const seen = new Set<number>();
    while (run.work()) if (run.evaluated?.train) seen.add(run.evaluated.step);
    if (run.evaluated?.train) seen.add(run.evaluated.step);
    // 4,160 rows to train on; every second epoch, the beginning and the end.
    expect([...seen]).toEqual([0, ...Array.from({ length: 10 }, (_, k) => 2 * (k + 1))]);
  });
});
