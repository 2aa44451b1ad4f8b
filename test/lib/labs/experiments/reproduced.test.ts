import { describe, expect, it } from "vitest";
import type { Experiment } from "../../../../src/lib/labs/experiments/experiment.js";
import { reportedFigure } from "../../../../src/lib/labs/experiments/reported.js";
import { reproduced } from "../../../../src/lib/labs/experiments/reproduced.js";
import { readReproductions, readWrittenPages } from "../../../../src/lib/labs/experiments/reproductions.js";
import type { TrialResult } from "../../../../src/lib/labs/experiments/trial.js";
import { smallDataset, smallHyperparameters } from "../../training/small-run.js";

const experiment: Experiment = {
  id: "small",
  system: 3,
  title: "Small",
  set: "sweeps",
  page: "sweeps",
  trials: () => [],
  figures: ([{ epochs }]) => [
    {
      name: "test accuracy",
      unit: "part",
      reported: reportedFigure("3.batch-512"),
      ours: epochs[30].heldOut.accuracy,
    },
    { name: "loss", unit: "loss", reported: undefined, ours: Number.NaN, note: "diverged" },
    { name: "parameters", unit: "parameters", reported: undefined, ours: 239_919 },
  ],
};

const result: TrialResult = {
  name: "one",
  state: "diverged",
  parameters: 9,
  confusion: [],
  hash: "abc",
  hyperparameters: { ...smallHyperparameters, seed: 4 },
  rows: { train: 40, heldOut: 13 },
  epochs: Array.from({ length: 31 }, (_, epoch) => ({
    epoch,
    train: { loss: epoch === 30 ? Infinity : 1 / 3, accuracy: 0.123456 },
    heldOut: { loss: 2 / 3, accuracy: epoch / 31 },
    seconds: epoch * 1.23456,
  })),
};

const circumstances = {
  dataset: smallDataset(),
  fingerprint: "f00",
  quick: false,
  command: "npm run reproduce",
  machine: { cores: 2, cpu: "a processor", node: "v20" },
};
const found = reproduced(experiment, [result, result], circumstances);

describe("reproduced", () => {
  it("rounds figures and curves, keeps both ends of a curve, and counts whole", () => {
    expect(found.figures[0].ours).toBe(0.96774);
    expect(found.figures[2].ours).toBe(239_919);
    const { curve } = found.trials[0];
    expect(curve.length).toBe(12);
    expect(curve[0]).toEqual([0, 0.3333, 0.1235, 0.6667, 0, 0]);
    expect(curve[11]).toEqual([30, Infinity, 0.1235, 0.6667, 0.9677, 37]);
    expect(found.seconds).toBe(74.1);
  });

  it("keeps only the ends of the curves where there are many", () => {
    const many = reproduced(experiment, Array(51).fill(result), circumstances);
    expect(many.trials.map(({ curve }) => curve.map(([epoch]) => epoch))).toEqual(Array(51).fill([0, 30]));
  });

  it("is read back from JSON, which has no number for what is none", () => {
    const [read] = readReproductions(JSON.parse(JSON.stringify({ experiments: [found] }))).experiments;
    expect(read.figures[1]).toEqual({ name: "loss", unit: "loss", ours: Number.NaN, note: "diverged" });
    expect(read.trials[0].curve[11][1]).toBe(Number.NaN);
    expect(read.trials[0].seed).toBe(4);
    expect([read.id, read.system, read.data.rows]).toEqual(["small", "3", 53]);
    expect(read.figures[0].reported).toBe("3.batch-512");
  });
});

it("readWrittenPages has the names that the loader adds", () => {
  expect(readWrittenPages({ experiments: [], pages: ["sweeps"] })).toEqual(["sweeps"]);
  expect(() => readWrittenPages({ pages: [1] })).toThrow("reproductions: pages: not a text: 1");
});

describe("readReproductions", () => {
  it.each([
    [{ experiments: [{ ...found, system: "6" }] }, "system: not one of 1, 2, 3, 4, 5: 6"],
    [{ experiments: [{ ...found, figures: [{ name: "x", unit: "m", ours: 1 }] }] }, "unit: not one of part"],
    [
      { experiments: [{ ...found, figures: [{ name: "x", unit: "part", ours: 1, reported: "3.none" }] }] },
      "id must be that of a reported figure: 3.none",
    ],
    [{ experiments: [{ ...found, data: {} }] }, "data: title: not a text: undefined"],
    [{}, "experiments: not a list: undefined"],
    [undefined, "must be an object"],
  ])("names the field at fault", (value, message) => {
    expect(() => readReproductions(value)).toThrow(message);
  });
});
