import { describe, expect, it } from "vitest";
import { standIn } from "../../../src/lib/drawing/stand-in/stand-in.js";
import { fewSamples, sizeRows, sizesFor } from "../../../src/lib/experiments/few-samples.js";
import { seededRandom } from "../../../src/lib/random.js";
import { resultsOf } from "./results-of.js";

const dataset = standIn("hypotheses", 64, seededRandom(1));

describe("sizesFor", () => {
  it("takes the reported sizes where there are rows for them, and small ones where there are not", () => {
    expect(sizesFor(10_500)).toEqual([500, 1000, 2000, 5000, 10_000]);
    expect(sizesFor(3200)).toEqual([500, 1000, 2000]);
    expect(sizesFor(306)).toEqual([25, 50, 100, 200, 300]);
    expect(sizesFor(51)).toEqual([25, 50]);
    expect(() => sizesFor(24)).toThrow(new RangeError("rows of a class must be at least 25: 24"));
  });
});

describe("the experiment with few samples", () => {
  const trials = fewSamples.trials(dataset, { quick: false });

  it("trains on sets of which each holds the smaller ones, and tests on the same rows", () => {
    const [few, more] = trials.map((trial) => trial.dataset);
    expect([few.testFrom, more.testFrom]).toEqual([250, 500]);
    const size = 784;
    const same = (one: Uint8Array, other: Uint8Array) => Buffer.compare(one, other) === 0;
    expect(same(more.pixels.subarray(0, 25 * size), few.pixels.subarray(0, 25 * size))).toBe(true);
    expect(same(more.pixels.subarray(500 * size), few.pixels.subarray(250 * size))).toBe(true);
    const counts = few.classes.map((_, label) => few.labels.subarray(250).filter((k) => k === label).length);
    expect(new Set(counts)).toEqual(new Set([12]));
  });

  it("trains for ten epochs, and for as many steps as the largest set takes", () => {
    expect(trials.map(({ name, hyperparameters }) => [name, hyperparameters.epochs])).toEqual([
      ["ten epochs, 25 a class", 10],
      ["ten epochs, 50 a class", 10],
      ["equal steps, 25 a class", 20],
    ]);
  });

  it("tells how each size began and ended", async () => {
    const results = await resultsOf(fewSamples, dataset);
    const rows = sizeRows(results);
    expect(rows.map(({ course, size }) => [course, size])).toEqual([
      ["ten epochs", 25],
      ["ten epochs", 50],
      ["equal steps", 25],
    ]);
    expect(rows.map(({ first, last }) => [first.epoch, last.epoch])).toEqual([
      [1, 2],
      [1, 2],
      [1, 4],
    ]);
    const figures = fewSamples.figures(results);
    expect(figures[1]).toMatchObject({
      name: "accuracy on held-out drawings, 25 a class, ten epochs",
      ours: rows[0].last.heldOut.accuracy,
    });
    expect(new Set(figures.map(({ name }) => name)).size).toBe(figures.length);
  });
});
