import { describe, expect, it } from "vitest";
import { referenceBackend } from "../../../../src/lib/backends/reference.js";
import { trialInPieces } from "../../../../src/lib/labs/experiments/run-trial.js";
import type { Trial } from "../../../../src/lib/labs/experiments/trial.js";
import { watchedTrial } from "../../../../src/lib/labs/experiments/watched-trial.js";
import { runToEnd } from "../../../../src/lib/training/evaluation.js";
import type { Hyperparameters } from "../../../../src/lib/training/hyperparameters.js";
import { firstRows, smallDataset, smallHyperparameters } from "../../training/small-run.js";

function trialOf(changes: Partial<Hyperparameters>): Trial {
  const hyperparameters: Hyperparameters = {
    ...smallHyperparameters,
    dropout: 0,
    epochs: 3,
    batchSize: 8,
    ...changes,
  };
  return { name: "small", dataset: smallDataset(), trainPart: 0.8, hyperparameters };
}
const options = () => ({ backend: referenceBackend(), now: () => 0 });
const watch = (changes: Partial<Hyperparameters>) =>
  runToEnd(watchedTrial(trialOf(changes), firstRows(2), options()));

describe("a watched trial", () => {
  it("gets the result that it gets unwatched", () => {
    expect(watch({}).result).toEqual(runToEnd(trialInPieces(trialOf({}), options())));
  });

  it("measures one step of each epoch, also where an epoch is one step", () => {
    expect(watch({}).notes.stepLengths).toHaveLength(3);
    expect(watch({ batchSize: 4096 }).notes.stepLengths).toHaveLength(3);
  });

  it("has steps as long as the rate lets them be: Adam's first changes each number with a gradient by η", () => {
    const { result, notes } = watch({ optimiser: "adam", learningRate: 0.5, hidden: [] });
    expect(notes.stepLengths[0]).toBeGreaterThan(0.5 * Math.sqrt(result.parameters / 4));
    expect(notes.stepLengths[0]).toBeLessThanOrEqual(0.5 * Math.sqrt(result.parameters) * 1.0001);
    const tiny = watch({ optimiser: "adam", learningRate: 0.0005, hidden: [] });
    expect(tiny.notes.startLength).toBe(notes.startLength);
    expect(tiny.notes.stepLengths[0]).toBeCloseTo(notes.stepLengths[0] / 1000, 6);
  });

  it("counts units that are silent for all rows: with weights 0, all; where they are no ReLUs, none", () => {
    expect(watch({ initialiser: "zeros", hidden: [6, 4] }).notes.silent).toEqual([6, 4]);
    expect(watch({ activation: "tanh", hidden: [6, 4] }).notes.silent).toEqual([]);
    for (const silent of watch({ hidden: [6, 4] }).notes.silent) expect(silent).toBeLessThan(4);
  });

  it("answers for the pictures asked for", () => {
    const { answers } = watch({});
    expect(answers).toHaveLength(2 * 3);
    expect(answers[0] + answers[1] + answers[2]).toBeCloseTo(1, 5);
  });
});
