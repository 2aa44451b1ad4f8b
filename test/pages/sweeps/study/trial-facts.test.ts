import { describe, expect, it } from "vitest";
import { sweepRecipe } from "../../../../src/lib/labs/experiments/sweeps.js";
import type { EpochScore, TrialResult } from "../../../../src/lib/labs/experiments/trial.js";
import { batchFacts, moveFacts } from "../../../../src/pages/sweeps/study/trial-facts.js";

const score = (epoch: number, accuracy: number): EpochScore => ({
  epoch,
  train: { loss: 1, accuracy },
  heldOut: { loss: 1, accuracy },
  seconds: epoch,
});

const result: TrialResult = {
  name: "a",
  state: "finished",
  hyperparameters: { ...sweepRecipe, batchSize: 32 },
  parameters: 26_506,
  rows: { train: 100, heldOut: 8 },
  epochs: [score(0, 0.1), score(1, 0.5), score(2, 0.4), score(3, 0.6)],
  confusion: [1, 3, 0, 4],
  hash: "00",
};

describe("what is read off a trial", () => {
  it("is the length of its first and last step, and how often it says the same", () => {
    const notes = { startLength: 8, stepLengths: [2, 0.5], silent: [3, 32] };
    expect(moveFacts({ result, notes })).toEqual({
      startLength: 8,
      firstStep: 2,
      firstPart: 0.25,
      lastStep: 0.5,
      silent: [3, 32],
      mostSaid: 7 / 8,
    });
  });

  it("is no number where there was no step", () => {
    const none = moveFacts({ result, notes: { startLength: 8, stepLengths: [], silent: [] } });
    expect(none.firstStep).toBeNaN();
    expect(none.lastStep).toBeNaN();
  });

  it("is no jump where the accuracy rises steadily", () => {
    const epochs = [0.1, 0.2, 0.3, 0.4].map((accuracy, k) => score(k, accuracy));
    expect(batchFacts({ ...result, epochs }).jump).toBeCloseTo(0, 12);
  });

  it("is how many steps its batches make, and how its accuracy jumps", () => {
    const facts = batchFacts(result);
    expect(facts).toMatchObject({ stepsPerEpoch: 4, steps: 12, seconds: 3, stepTime: 250 });
    // 0.5 lies 0.25 above the mean of 0.1 and 0.4; 0.4 lies 0.15 below that of 0.5 and 0.6.
    expect(facts.jump).toBeCloseTo((0.25 + 0.15) / 2, 12);
  });
});
