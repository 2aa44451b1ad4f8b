import { describe, expect, it } from "vitest";
import { seededRandom } from "../../../../src/lib/core/random.js";
import { splitOf } from "../../../../src/lib/data/split.js";
import { standIn } from "../../../../src/lib/data/stand-in.js";
import {
  characterReadings,
  foundReadings,
  triedReadings,
} from "../../../../src/lib/labs/experiments/character-readings.js";
import { reproduced } from "../../../../src/lib/labs/experiments/reproduced.js";
import { resultsOf } from "./small-results.js";

const whole = standIn("characters", 12, seededRandom(1));
/** With test rows that are all ink, to see whether one of them is looked at. */
const dataset = {
  ...whole,
  testFrom: 47 * 10,
  pixels: whole.pixels.map((level, k) => (k < 47 * 10 * 784 ? level : 255)),
};
const trials = characterReadings.trials(dataset, { quick: false });

describe("the search among readings", () => {
  it("has a trial of one picture at a time for each, with a name of its own", () => {
    expect(trials.map(({ name }) => name)).toEqual(triedReadings.map(({ name }) => name));
    expect(new Set(trials.map(({ name }) => name)).size).toBe(trials.length);
    expect(new Set(trials.map(({ hyperparameters: { batchSize } }) => batchSize))).toEqual(new Set([1]));
  });

  it("holds out a part of the training rows, and leaves the test rows alone", () => {
    const { train, test } = splitOf(trials[0].dataset, 1);
    expect(train.length + test.length).toBe(dataset.testFrom);
    expect(test.length / dataset.testFrom).toBeCloseTo(0.13, 1);
    const rowsOfInk = Array.from(trials[0].dataset.labels.keys()).filter((row) =>
      trials[0].dataset.pixels.subarray(row * 784, (row + 1) * 784).every((level) => level === 255),
    );
    expect(rowsOfInk).toEqual([]);
  });

  it("gives every trial what its reading says", () => {
    for (const [k, { jacobian, eta, ink, order, initial }] of triedReadings.entries()) {
      const { hyperparameters, extras } = trials[k];
      expect(hyperparameters.loss).toBe(jacobian === "whole" ? "squared-error" : "squared-error-diagonal");
      expect(hyperparameters.learningRate).toBe(eta);
      expect([extras?.ink, extras?.order]).toEqual([ink, order]);
      if (initial === "uniform ±½") expect(extras?.range).toBe(0.5);
      else expect([hyperparameters.initialiser, extras?.range]).toEqual([initial, undefined]);
    }
  });

  it("is told in short by the best η of each choice, and those that lost everything", () => {
    const results = resultsOf(trials);
    const { trials: kept, figures } = reproduced(characterReadings, results, {
      dataset,
      fingerprint: "f",
      quick: true,
      command: "c",
      machine: { cores: 1, cpu: "c", node: "v20" },
    });
    const [first] = foundReadings(kept);
    // The k-th trial has (k + 1)/100 of the held-out rows right at its end.
    expect(first.diagonal).toEqual({
      eta: 0.3,
      heldOut: 0.05,
      training: 0.06,
      lost: [0.003, 0.01, 0.03, 0.1],
    });
    expect(first.whole).toMatchObject({ eta: 0.3, heldOut: 0.1, lost: [] });
    expect(figures.map(({ name }) => name)).toEqual([
      "best held-out accuracy, diagonal",
      "best held-out accuracy, whole",
    ]);
  });
});
