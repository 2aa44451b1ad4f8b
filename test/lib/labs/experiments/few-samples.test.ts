import { describe, expect, it } from "vitest";
import { seededRandom } from "../../../../src/lib/core/random.js";
import { standIn } from "../../../../src/lib/data/stand-in.js";
import {
  fewSamples,
  fewSamplesOfMany,
  rowsBy,
  sizeRows,
  sizesFor,
  sizesInAll,
} from "../../../../src/lib/labs/experiments/few-samples.js";
import { resultsOf } from "./results-of.js";
import { resultsOf as smallResultsOf } from "./small-results.js";

const dataset = standIn("hypotheses", 64, seededRandom(1));

describe("sizesFor", () => {
  it("takes the reported sizes where there are rows for them, and small ones where there are not", () => {
    expect(sizesFor(10_500)).toEqual([500, 1000, 3000, 5000, 7000, 10_000]);
    expect(sizesFor(3200)).toEqual([500, 1000, 3000]);
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
    expect(new Set(figures.map(({ name }) => name)).size).toBe(figures.length);
    expect(figures[1]).toMatchObject({
      name: "validation accuracy, 25 of a class, ten epochs",
      ours: rows[0].last.heldOut.accuracy,
    });
    expect(figures[1].reported).toBeUndefined();
  });

  it("sets first and last epoch beside the reported ones where its rows in all are as many", async () => {
    const results = await resultsOf(fewSamples, dataset);
    const [, fifty] = sizeRows(results);
    const told = fewSamples.figures(results).filter(({ reported }) => reported);
    expect(told.map(({ name, reported }) => [name, reported?.text])).toEqual([
      ["training accuracy, 500 rows in all, first epoch", "0.39"],
      ["training accuracy, 500 rows in all, last epoch", "0.92"],
      ["validation accuracy, 500 rows in all, first epoch", "0.58"],
      ["validation accuracy, 500 rows in all, last epoch", "0.82"],
      ["training loss, 500 rows in all, first epoch", "1.93"],
      ["training loss, 500 rows in all, last epoch", "0.25"],
      ["validation loss, 500 rows in all, first epoch", "1.45"],
      ["validation loss, 500 rows in all, last epoch", "0.63"],
    ]);
    expect([told[2].ours, told[7].ours]).toEqual([fifty.first.heldOut.accuracy, fifty.last.heldOut.loss]);
  });
});

describe("the experiment with few samples of many", () => {
  it("has each reported size as the rows of all ten classes", () => {
    expect(sizesInAll(1400)).toEqual([50, 100, 300, 500, 700, 1000]);
    expect([rowsBy("in all", 500), rowsBy("of a class", 500)]).toEqual([5000, 500]);
  });

  it("sets a size beside two reported ones where both readings of it were reported", () => {
    const drawings = standIn("drawings", 64, seededRandom(1));
    const [trial] = fewSamplesOfMany.trials(drawings, { quick: false });
    expect(trial.dataset.testFrom).toBe(500);
    const [result] = smallResultsOf([trial]);
    const rows = { train: 5000, heldOut: 100 };
    const figures = fewSamplesOfMany.figures([{ ...result, rows }]);
    expect(figures).toHaveLength(16);
    expect(figures.map(({ reported }) => reported?.id)).toContain("4.h3.500.validation-loss.last");
    expect(figures.map(({ reported }) => reported?.id)).toContain("4.h3.5000.validation-loss.last");
  });
});
