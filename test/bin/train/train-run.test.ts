import { describe, expect, it } from "vitest";
import { backendNamed } from "../../../bin/train/backends.js";
import { meanOf, trainRun } from "../../../bin/train/train-run.js";
import { weightsBetween, weightsOf } from "../../../src/lib/core/network-weights.js";
import { weightHash } from "../../../src/lib/training/weights/hash.js";
import { firstRows, smallDataset, smallHyperparameters } from "../../lib/training/small-run.js";

const dataset = smallDataset();
const split = { train: firstRows(43), test: Uint32Array.from({ length: 10 }, (_, k) => 43 + k) };

describe("trainRun", () => {
  it("trains all epochs and evaluates on both sides of the split", async () => {
    const epochs: number[] = [];
    const { training, result } = await trainRun(
      backendNamed("reference"),
      dataset,
      split,
      smallHyperparameters,
      ({ epoch }) => epochs.push(epoch),
    );
    expect(epochs).toEqual([1, 2, 3]);
    expect(training.step).toBe(18);
    expect(result).toMatchObject({
      seed: 1,
      trainAccuracy: training.evaluate(split.train).accuracy,
      testAccuracy: training.evaluate(split.test).accuracy,
    });
  });

  it("gives the same weights in both backends", async () => {
    const hashes = [];
    for (const name of ["reference", "wasm"]) {
      const { training } = await trainRun(backendNamed(name), dataset, split, smallHyperparameters);
      hashes.push(weightHash(weightsOf(training.network)));
    }
    expect(hashes[1]).toBe(hashes[0]);
  });
});

describe("testRecall", () => {
  it("counts every class the same, however many rows it has", async () => {
    const { training, result } = await trainRun(
      backendNamed("reference"),
      dataset,
      split,
      smallHyperparameters,
    );
    const { confusion } = training.evaluate(split.test);
    const classes = dataset.classes.length;
    const found = dataset.classes.map((_, k) => {
      const row = confusion.subarray(k * classes, (k + 1) * classes);
      return row[k] / row.reduce((sum, count) => sum + count, 0);
    });
    expect(result.testRecall).toBeCloseTo(found.reduce((sum, part) => sum + part, 0) / classes, 12);
  });
});

describe("meanOf", () => {
  it("is the mean of one number of the results", () => {
    const losses = { trainLoss: 0, testLoss: 2 };
    const result = { seed: 1, trainAccuracy: 1, testAccuracy: 0.5, testRecall: 0.5, ...losses, seconds: 1 };
    expect(meanOf([result, { ...result, testAccuracy: 1 }], "testAccuracy")).toBe(0.75);
  });
});

it("trainRun leaves the network between given weights and those that training ended with", async () => {
  const run = (ends = {}) =>
    trainRun(backendNamed("reference"), dataset, split, smallHyperparameters, () => {}, ends);
  const end = weightsOf((await run()).training.network);
  const weights = weightsOf((await run({ start: end })).training.network);
  const { training, result } = await run({ between: { weights, part: 0.8 } });
  expect(weightsOf(training.network)).toEqual(weightsBetween(weights, end, 0.8));
  expect(result.testAccuracy).toBe(training.evaluate(split.test).accuracy);
});
