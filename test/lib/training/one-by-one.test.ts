import { describe, expect, it } from "vitest";
import { referenceBackend } from "../../../src/lib/backends/reference.js";
import { wasmBackend } from "../../../src/lib/backends/wasm/wasm.js";
import type { Hyperparameters } from "../../../src/lib/training/hyperparameters.js";
import { isOneByOne } from "../../../src/lib/training/one-by-one.js";
import type { StepReport, Training } from "../../../src/lib/training/training.js";
import { bitsOf, smallHyperparameters, smallTraining, takeSteps } from "./small-run.js";

const plain: Partial<Hyperparameters> = { batchSize: 1, optimiser: "sgd", learningRate: 0.05 };

function inStretches(training: Training, steps: number): StepReport[] {
  const reports: StepReport[] = [];
  while (reports.length < steps) {
    reports.push(...(training.tryStretch(Math.min(17, steps - reports.length)) ?? []));
  }
  return reports;
}

describe("isOneByOne", () => {
  it("is so for batches of one with plain descent through dense layers", () => {
    expect(isOneByOne({ ...smallHyperparameters, ...plain })).toBe(true);
    expect(isOneByOne({ ...smallHyperparameters, ...plain, hidden: [], activation: "tanh" })).toBe(true);
    expect(isOneByOne({ ...smallHyperparameters, ...plain, workers: 2, balanceClasses: true })).toBe(true);
  });

  it.each<Partial<Hyperparameters>>([
    { batchSize: 2 },
    { optimiser: "momentum" },
    { activation: "sigmoid" },
    { convolutions: "4x3" },
    { dropout: 0.1 },
    { augment: 0.5 },
    { l1: 0.001 },
    { l2: 0.001 },
    { weightDecay: 0.001 },
  ])("is not so with %o", (changes) => {
    expect(isOneByOne({ ...smallHyperparameters, ...plain, ...changes })).toBe(false);
  });
});

describe("tryStretch", () => {
  it.each<Partial<Hyperparameters>>([
    { loss: "cross-entropy" },
    { loss: "squared-error" },
    { loss: "squared-error-diagonal", schedule: "inverse-time", decay: 0.01 },
    { loss: "squared-error", hidden: [] },
    { loss: "cross-entropy", balanceClasses: true, workers: 2 },
  ])("gives the bits and the reports of single steps, in both backends, with %o", async (changes) => {
    for (const backend of [() => referenceBackend(), wasmBackend]) {
      const [single, stretched] = [
        smallTraining({ ...plain, ...changes }, {}, await backend()),
        smallTraining({ ...plain, ...changes }, {}, await backend()),
      ];
      const reports = takeSteps(single, 100);
      expect(inStretches(stretched, 100)).toEqual(reports);
      expect(bitsOf(stretched)).toEqual(bitsOf(single));
    }
  });

  it("ends at the end of an epoch", () => {
    const training = smallTraining(plain);
    expect(training.tryStretch(100)).toHaveLength(43);
    expect([training.step, training.epoch]).toEqual([43, 1]);
  });

  it("is a single step where there is no such path", () => {
    expect(smallTraining({ ...plain, batchSize: 8 }).tryStretch(100)).toHaveLength(1);
  });

  it("gives back the steps before a loss that is no number, and then says where it was", () => {
    const changes = { ...plain, learningRate: 1e30 };
    const [single, stretched] = [smallTraining(changes), smallTraining(changes)];
    const reports: StepReport[] = [];
    const thrown = (step: () => void) => {
      try {
        for (;;) step();
      } catch (error) {
        return String(error);
      }
    };
    const expected = thrown(() => reports.push(single.next()));
    const found: StepReport[] = [];
    expect(thrown(() => found.push(...(stretched.tryStretch(40) ?? [])))).toBe(expected);
    expect(found).toEqual(reports);
    expect(bitsOf(stretched)).toEqual(bitsOf(single));
  });
});
