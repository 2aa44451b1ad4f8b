import { describe, expect, it } from "vitest";
import { wasmBackend } from "../../../../src/lib/backends/wasm/wasm.js";
import { seededRandom } from "../../../../src/lib/core/random.js";
import { standIn } from "../../../../src/lib/data/stand-in.js";
import { trialInPieces } from "../../../../src/lib/labs/experiments/run-trial.js";
import { finalScore, type Trial } from "../../../../src/lib/labs/experiments/trial.js";
import { runToEnd } from "../../../../src/lib/training/evaluation.js";
import { defaultHyperparameters } from "../../../../src/lib/training/recipe.js";

const dataset = standIn("doodles", 20, seededRandom(3));

async function resultOf(changes: Partial<Trial["hyperparameters"]>, over: Partial<Trial> = {}) {
  let clock = 0;
  const backend = await wasmBackend();
  const hyperparameters = { ...defaultHyperparameters, hidden: [16], epochs: 3, batchSize: 16, ...changes };
  const trial = { name: "trial", dataset, trainPart: 0.8, hyperparameters, ...over };
  return runToEnd(trialInPieces(trial, { backend, now: () => clock++ }));
}

describe("a trial", () => {
  it("has a score before the first epoch and after each", async () => {
    const { epochs, rows, parameters, state } = await resultOf({});
    expect(epochs.map(({ epoch }) => epoch)).toEqual([0, 1, 2, 3]);
    expect(rows).toEqual({ train: 80, heldOut: 20 });
    expect(parameters).toBe(784 * 16 + 16 + 16 * 5 + 5);
    expect(state).toBe("finished");
    expect(epochs[3].train.loss).toBeLessThan(epochs[0].train.loss);
  });

  it("has them too where an epoch is a single step", async () => {
    const { epochs } = await resultOf({ batchSize: 4096 });
    expect(epochs.map(({ epoch }) => epoch)).toEqual([0, 1, 2, 3]);
  });

  it("gives the same numbers for the same seed, and others for another", async () => {
    const [one, again, other] = [await resultOf({}), await resultOf({}), await resultOf({ seed: 2 })];
    expect(again.hash).toBe(one.hash);
    expect(finalScore(again).heldOut).toEqual(finalScore(one).heldOut);
    expect(other.hash).not.toBe(one.hash);
  });

  it("tests on the rows that the set keeps for testing", async () => {
    const { rows, confusion } = await resultOf({}, { dataset: { ...dataset, testFrom: 90 } });
    expect(rows).toEqual({ train: 90, heldOut: 10 });
    expect(confusion.reduce((sum, count) => sum + count, 0)).toBe(10);
  });

  it("does what no hyperparameter is for: another ink, the order of the file, a beginning of its own", async () => {
    const plain = await resultOf({});
    const others = await Promise.all(
      [{ ink: 255 }, { order: "as filed" as const }, { range: 0.5 }].map((extras) =>
        resultOf({}, { extras }),
      ),
    );
    expect(new Set([plain, ...others].map(({ hash }) => hash)).size).toBe(4);
    const same = await resultOf({}, { extras: { ink: 1, order: "shuffled" } });
    expect(same.hash).toBe(plain.hash);
  });

  it("draws all weights and biases from its range", async () => {
    const { epochs } = await resultOf({ epochs: 1 }, { extras: { range: 0 } });
    expect(epochs[0].heldOut.loss).toBeCloseTo(Math.log(5), 6);
  });

  it("is centred on the way without another answer before the first step is taken", async () => {
    const one = {
      batchSize: 1,
      optimiser: "sgd",
      loss: "squared-error-diagonal",
      learningRate: 0.05,
    } as const;
    const [plain, centred] = [await resultOf(one), await resultOf(one, { extras: { centred: true } })];
    expect(centred.hash).not.toBe(plain.hash);
    expect(centred.epochs[0].heldOut.loss).toBeCloseTo(plain.epochs[0].heldOut.loss, 6);
  });

  it("ends where the loss is no number any more, with the scores it had", async () => {
    const { state, epochs } = await resultOf({ optimiser: "sgd", learningRate: 3, l2: 1, epochs: 60 });
    expect(state).toBe("diverged");
    expect(epochs.length).toBeGreaterThan(0);
    expect(epochs.length).toBeLessThan(61);
  });
});
