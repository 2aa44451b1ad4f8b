import { describe, expect, it } from "vitest";
import { allowFused } from "../../../bin/relaxed-simd.js";
import { fusedReferenceBackend } from "../../../src/lib/backends/fused-reference.js";
import { referenceBackend } from "../../../src/lib/backends/reference.js";
import { wasmBackend } from "../../../src/lib/backends/wasm/wasm.js";
import { activations } from "../../../src/lib/core/layers/activations.js";
import { losses } from "../../../src/lib/core/losses.js";
import { optimisers } from "../../../src/lib/core/optimisers/make-optimiser.js";
import { schedules } from "../../../src/lib/core/schedules.js";
import { DivergenceError } from "../../../src/lib/training/divergence.js";
import { runToEnd } from "../../../src/lib/training/evaluation.js";
import type { Hyperparameters } from "../../../src/lib/training/hyperparameters.js";
import { defaultHyperparameters } from "../../../src/lib/training/recipe.js";
import { createTraining } from "../../../src/lib/training/training.js";
import { expectClose } from "../close.js";
import { golden, startAsGolden } from "../golden-layers.js";
import {
  bitsOf,
  firstRows,
  smallDataset,
  smallHyperparameters,
  smallTraining,
  takeSteps,
} from "./small-run.js";

const everythingOn: Partial<Hyperparameters> = {
  dropout: 0.25,
  l1: 0.0001,
  l2: 0.001,
  penaliseBiases: true,
  schedule: "inverse-time",
  decay: 0.01,
};

describe("createTraining", () => {
  it("learns a small set by heart", () => {
    const training = smallTraining({ epochs: 60 });
    const before = training.evaluate(firstRows(43));
    while (!training.finished) training.next();
    const after = training.evaluate(firstRows(43));
    expect(before.accuracy).toBeLessThan(0.7);
    expect(after.accuracy).toBe(1);
    expect(after.loss).toBeLessThan(before.loss / 20);
  });

  it("follows PyTorch's Adam with decay and both penalties for 25 steps", () => {
    const { pictures, steps, learningRate, decay, l1, l2, losses, penalties, parameters } = golden.training;
    const [inputs, ...hidden] = golden.widths;
    const training = createTraining({
      backend: referenceBackend("float64"),
      dataset: {
        ...smallDataset(1),
        width: inputs,
        height: 1,
        pixels: Uint8Array.from(pictures),
        labels: Uint8Array.from(golden.labels),
      },
      train: firstRows(golden.labels.length),
      hyperparameters: {
        ...defaultHyperparameters,
        hidden: hidden.slice(0, -1),
        activation: "tanh",
        learningRate,
        schedule: "inverse-time",
        decay,
        l1,
        l2,
        penaliseBiases: true,
        batchSize: golden.labels.length,
      },
    });
    startAsGolden(training.network);
    const reports = takeSteps(training, steps);
    expectClose(
      reports.map(({ loss }) => loss),
      losses,
      1e-9,
      "loss",
    );
    expectClose(
      reports.map(({ penalty }) => penalty),
      penalties,
      1e-9,
      "penalty",
    );
    for (const [k, { name, value }] of training.network.parameters.entries()) {
      expectClose(value.data, parameters[k], 1e-9, name);
    }
  });

  it("counts steps and epochs, with a short last batch", () => {
    const training = smallTraining();
    expect([training.stepsPerEpoch, training.totalSteps]).toEqual([6, 18]);
    const reports = takeSteps(training, 18);
    expect(reports.map(({ step }) => step)).toEqual(Array.from({ length: 18 }, (_, k) => k + 1));
    expect(reports.map(({ epoch }) => epoch)).toEqual([0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2, 3]);
    // The last batch of an epoch has 3 pictures.
    expect((reports[5].accuracy * 3) % 1).toBeCloseTo(0, 12);
    expect([training.step, training.epoch, training.finished]).toEqual([18, 3, true]);
  });

  it("reports the loss of the batch before the step, the penalty apart", () => {
    const training = smallTraining({ batchSize: 43, l2: 0.01 });
    const { loss, accuracy } = training.evaluate(firstRows(43));
    const report = training.next();
    expect(report.loss).toBeCloseTo(loss, 6);
    expect(report.accuracy).toBeCloseTo(accuracy, 12);
    const squares = smallTraining({ batchSize: 43 })
      .network.parameters.filter(({ kind }) => kind === "weight")
      .flatMap(({ value }) => Array.from(value.data))
      .reduce((sum, w) => sum + w * w, 0);
    expect(report.penalty).toBeCloseTo(0.01 * squares, 9);
  });

  it("gives the same weights for the same seed, and others for another", () => {
    const runs = [1, 1, 2].map((seed) => {
      const training = smallTraining({ ...everythingOn, seed });
      takeSteps(training, 15);
      return bitsOf(training);
    });
    expect(runs[1]).toEqual(runs[0]);
    expect(runs[2]).not.toEqual(runs[0]);
  });

  it("starts from the same weights whether or not it drops units", () => {
    expect(bitsOf(smallTraining({ dropout: 0.5 }))).toEqual(bitsOf(smallTraining()));
  });

  it("is not disturbed by pauses, evaluations and predictions between its steps", () => {
    const straight = smallTraining(everythingOn);
    takeSteps(straight, 12);
    const paused = smallTraining(everythingOn);
    for (let k = 0; k < 12; k++) {
      paused.evaluate(firstRows(53));
      paused.next();
      runToEnd(paused.evaluateInPieces(firstRows(5)));
    }
    expect(bitsOf(paused)).toEqual(bitsOf(straight));
  });

  it("keeps Adam's float32 state apart for each parameter", () => {
    const one = smallTraining({ hidden: [7] });
    takeSteps(one, 6);
    const moved = one.network.parameters.map(({ value }) => value.data.some((w) => w !== 0));
    expect(moved).toEqual([true, true, true, true]);
  });

  it("lets a class with more weight pull more", () => {
    const weighted = smallTraining({ epochs: 4 }, { classWeights: [100, 1, 1] });
    const even = smallTraining({ epochs: 4 });
    for (const training of [weighted, even]) while (!training.finished) training.next();
    const firstRecall = ({ confusion }: { confusion: Uint32Array }) =>
      confusion[0] / (confusion[0] + confusion[1] + confusion[2]);
    const recalls = [weighted, even].map((training) => firstRecall(training.evaluate(firstRows(53))));
    expect(recalls[0]).toBe(1);
    expect(recalls[0]).toBeGreaterThan(recalls[1]);
  });

  it("takes equal class weights for none", () => {
    const weighted = smallTraining({}, { classWeights: [2, 2, 2] });
    const plain = smallTraining();
    takeSteps(weighted, 6);
    takeSteps(plain, 6);
    expect(bitsOf(weighted)).toEqual(bitsOf(plain));
  });

  it("refuses hyperparameters, class weights and rows it can't train with", () => {
    expect(() => smallTraining({ dropout: 1 })).toThrow(new RangeError("dropout must be in [0, 1): 1"));
    expect(() => smallTraining({}, { classWeights: [1, 1] })).toThrow("class weights must be 3");
    expect(() => smallTraining({}, { train: new Uint32Array(0) })).toThrow(
      "training rows must be at least 1",
    );
  });
});

describe("training in WebAssembly", () => {
  const choices = [
    ...optimisers.map(({ name: optimiser }) => ({ optimiser })),
    ...activations.map(({ name: activation }) => ({ activation })),
    ...losses.map(({ name: loss }) => ({ loss })),
    ...schedules.map(({ name: schedule }) => ({ schedule, decaySteps: 4 })),
    { initialiser: "he-normal" as const, hidden: [] },
  ];

  const profiles = allowFused() ? (["strict"] as const) : (["strict", "fused"] as const);
  const cases = profiles.flatMap((profile) => choices.map((choice) => ({ profile, ...choice })));
  const referenceOf = { strict: referenceBackend, fused: fusedReferenceBackend };

  it.each(cases)("equals the reference bit for bit: %j", async ({ profile, ...choice }) => {
    const changes = { ...everythingOn, ...choice };
    const slow = smallTraining(changes, {}, referenceOf[profile]());
    const fast = smallTraining(changes, {}, await wasmBackend(profile));
    expect(fast.hyperparameters.profile).toBe(profile);
    expect(takeSteps(fast, 15)).toEqual(takeSteps(slow, 15));
    expect(bitsOf(fast)).toEqual(bitsOf(slow));
    expect(fast.evaluate(firstRows(53))).toEqual(slow.evaluate(firstRows(53)));
  });
});

it("has other last digits in each profile, and says which it has, whatever was asked for", () => {
  const [strict, fused] = [referenceBackend(), fusedReferenceBackend()].map((backend) =>
    smallTraining({ profile: "strict" }, {}, backend),
  );
  expect([strict, fused].map(({ hyperparameters }) => hyperparameters.profile)).toEqual(["strict", "fused"]);
  const losses = [strict, fused].map((training) => takeSteps(training, 15).map(({ loss }) => loss));
  expect(bitsOf(fused)).not.toEqual(bitsOf(strict));
  for (const [k, loss] of losses[1].entries()) expect(loss).toBeCloseTo(losses[0][k], 5);
});

describe("training.change", () => {
  it("takes effect at the next step, without starting over", () => {
    const training = smallTraining();
    takeSteps(training, 3);
    training.change({ learningRate: 0.002, batchSize: 5 });
    const report = training.next();
    expect([report.step, report.learningRate]).toEqual([4, 0.002]);
    expect(training.stepsPerEpoch).toBe(9);
    expect(training.hyperparameters.batchSize).toBe(5);
  });

  it("goes on as before when nothing is changed", () => {
    const changed = smallTraining(everythingOn);
    takeSteps(changed, 4);
    changed.change({});
    changed.change({ ...changed.hyperparameters, hidden: [...smallHyperparameters.hidden] });
    takeSteps(changed, 4);
    const straight = smallTraining(everythingOn);
    takeSteps(straight, 8);
    expect(bitsOf(changed)).toEqual(bitsOf(straight));
  });

  it("keeps what an optimiser remembers when only its constants change", () => {
    const training = smallTraining({ optimiser: "momentum", momentum: 0.9 });
    const [{ value }] = training.network.parameters;
    takeSteps(training, 5);
    training.change({ learningRate: 1e-30, momentum: 0.5 });
    const before = value.data.slice();
    training.next();
    expect(value.data).not.toEqual(before);
  });

  it("starts another optimiser with nothing remembered", () => {
    const switched = smallTraining({ optimiser: "momentum" });
    takeSteps(switched, 5);
    switched.change({ optimiser: "adam", learningRate: 1e-30 });
    const [{ value }] = switched.network.parameters;
    const before = value.data.slice();
    switched.next();
    expect(value.data).toEqual(before);
  });

  it("changes the drop rate, the penalties, the loss and the number of epochs mid-run", () => {
    const training = smallTraining();
    takeSteps(training, 6);
    training.change({ dropout: 0.5, l2: 0.1, loss: "squared-error", epochs: 1 });
    expect(training.finished).toBe(true);
    training.change({ epochs: 2 });
    expect(training.finished).toBe(false);
    const report = training.next();
    expect(report.penalty).toBeGreaterThan(0);
    expect(report.loss).toBeLessThanOrEqual(1);
  });

  it.each<[Partial<Hyperparameters>, string]>([
    [{ hidden: [7] }, "hidden can't change during a run: 7"],
    [{ activation: "tanh" }, "activation can't change during a run: tanh"],
    [{ initialiser: "he-normal" }, "initialiser can't change during a run: he-normal"],
    [{ seed: 2 }, "seed can't change during a run: 2"],
    [{ learningRate: -1 }, "learningRate must be above 0: -1"],
    [{ batchSize: 0 }, "batchSize must be a whole number from 1 to 1000000: 0"],
  ])("refuses %j and changes nothing", (change, message) => {
    const training = smallTraining();
    expect(() => training.change({ epochs: 9, ...change })).toThrow(new RangeError(message));
    expect(training.hyperparameters).toEqual(smallHyperparameters);
  });
});

describe("divergence", () => {
  it("stops the run at the step where the loss is no longer a number", () => {
    const training = smallTraining({ optimiser: "sgd", learningRate: 1e30 });
    expect(() => takeSteps(training, 20)).toThrow(DivergenceError);
    const { step } = training;
    expect(step).toBeGreaterThanOrEqual(1);
    expect(() => training.next()).toThrow(`the loss at step ${step + 1} is not a finite number`);
    expect(training.step).toBe(step);
  });

  it("is noticed in the penalty too", () => {
    const training = smallTraining({ l2: 1e300 });
    training.network.parameters[0].value.data.fill(1e30);
    expect(() => training.next()).toThrow(DivergenceError);
  });
});
