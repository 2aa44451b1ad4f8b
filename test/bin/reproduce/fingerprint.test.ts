import { describe, expect, it } from "vitest";
import { dataFingerprint, trialFingerprint } from "../../../bin/reproduce/fingerprint.js";
import { smallDataset } from "../../lib/training/small-run.js";
import { smallExperiment } from "./small-experiment.js";

const dataset = smallDataset();
const [trial] = smallExperiment().trials(dataset, { quick: false });

describe("dataFingerprint", () => {
  it("is the same for the same pictures, and another for others, other labels or other test rows", () => {
    const others = [
      { ...dataset, pixels: dataset.pixels.map((level, k) => (k === 7 ? 255 - level : level)) },
      { ...dataset, labels: dataset.labels.map((label, k) => (k === 7 ? 0 : label)) },
      { ...dataset, testFrom: 40 },
      dataset,
    ].map(dataFingerprint);
    expect(new Set(others).size).toBe(4);
    expect(dataFingerprint({ ...dataset, pixels: dataset.pixels.slice(), title: "another" })).toBe(
      dataFingerprint(dataset),
    );
  });
});

describe("trialFingerprint", () => {
  it("does not depend on the name, but on all else", () => {
    const of = (changes: Partial<typeof trial>, version = "1") =>
      trialFingerprint({ ...trial, ...changes }, version);
    expect(of({ name: "another" })).toBe(of({}));
    const others = [
      of({ trainPart: 0.7 }),
      of({ hyperparameters: { ...trial.hyperparameters, seed: 9 } }),
      of({ dataset: { ...dataset, testFrom: 40 } }),
      of({ extras: { centred: true } }),
      of({}, "2"),
      of({}),
    ];
    expect(new Set(others).size).toBe(6);
  });
});
