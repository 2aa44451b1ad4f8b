import { describe, expect, it } from "vitest";
import { streamsFrom } from "../../../src/lib/core/streams.js";
import { stratifiedSplit } from "../../../src/lib/data/split.js";
import { createSide } from "../../../src/lib/workers/side.js";
import { smallDataset, smallHyperparameters, smallTraining } from "../training/small-run.js";

const options = {
  dataset: smallDataset(),
  trainPart: 0.8,
  hyperparameters: { ...smallHyperparameters, epochs: 2 },
};

describe("createSide", () => {
  it("takes the steps that a run of the lab takes", () => {
    const side = createSide(options);
    const { train } = stratifiedSplit(
      options.dataset.labels,
      0.8,
      streamsFrom(smallHyperparameters.seed).split,
    );
    const training = smallTraining(options.hyperparameters, { train });
    for (let k = 0; k < 5; k++) expect(side.step()).toEqual(training.next());
    expect(side.position).toBe(5 / training.stepsPerEpoch);
  });

  it("is finished after its epochs", () => {
    const side = createSide(options);
    while (!side.finished) side.step();
    expect(side.position).toBe(2);
    expect(side.totalSteps).toBe(2 * side.stepsPerEpoch);
    expect(side.evaluate().accuracy).toBeGreaterThan(1 / 3);
  });

  it("finds the gradients of every parameter right, the penalty included", () => {
    const checks = createSide({
      ...options,
      hyperparameters: { ...options.hyperparameters, l1: 0.01, l2: 0.02, penaliseBiases: true },
    }).checkGradients();
    expect(checks.length).toBe(2 * (smallHyperparameters.hidden.length + 1));
    for (const { worst } of checks) expect(worst.error).toBeLessThan(1e-6);
  });
});
