import { describe, expect, it } from "vitest";
import { reportedFigures } from "../../../../src/lib/labs/experiments/reported.js";
import {
  readReproductions,
  readWrittenPages,
  trialNamed,
} from "../../../../src/lib/labs/experiments/reproductions.js";

const [reported] = reportedFigures;
const trial = {
  name: "dense",
  state: "finished",
  seed: 1,
  parameters: 1234,
  rows: { train: 80, heldOut: 20 },
  curve: [[1, 0.5, 0.9, null, 0.8, 1.5]],
  hash: "abc",
};
const experiment = {
  id: "doodles",
  system: "1",
  title: "Doodles",
  page: "train-doodles",
  command: "npm run reproduce -- doodles",
  quick: false,
  data: { title: "Doodles", origin: "real", rows: 100, fingerprint: "f" },
  seconds: 12,
  machine: { cores: 2, cpu: "a processor", node: "20" },
  figures: [
    { name: "test accuracy", unit: "part", reported: reported.id, ours: 0.93 },
    { name: "loss", unit: "loss", ours: null, note: "it diverged" },
  ],
  trials: [trial],
};
const file = { experiments: [experiment] };
const withExperiment = (changes: object) => ({ experiments: [{ ...experiment, ...changes }] });

describe("readReproductions", () => {
  it("reads what was found, with null for what is no number", () => {
    const [read] = readReproductions(file).experiments;
    expect(read.figures[0]).toMatchObject({ reported: reported.id, ours: 0.93 });
    expect(read.figures[1].ours).toBeNaN();
    expect(read.figures[1].reported).toBeUndefined();
    expect(read.trials[0].curve[0]).toEqual([1, 0.5, 0.9, Number.NaN, 0.8, 1.5]);
  });

  it.each([
    [withExperiment({ system: "6" }), "system"],
    [withExperiment({ quick: "no" }), "quick"],
    [withExperiment({ machine: { cores: 2.5, cpu: "", node: "" } }), "cores"],
    [withExperiment({ figures: [{ name: "a", unit: "metres", ours: 1 }] }), "unit"],
    [withExperiment({ figures: [{ name: "a", unit: "part", ours: "1" }] }), "ours"],
    [withExperiment({ trials: [{ ...trial, state: "running" }] }), "state"],
    [withExperiment({ trials: [{ ...trial, curve: [1] }] }), "curve"],
    [{}, "experiments"],
    ["", "reproductions"],
  ])("names the field at fault: %#", (value, field) => {
    expect(() => readReproductions(value)).toThrow(field);
  });

  it("refuses a figure that was never reported", () => {
    expect(() =>
      readReproductions(
        withExperiment({ figures: [{ name: "a", unit: "part", ours: 1, reported: "9.nothing" }] }),
      ),
    ).toThrow("9.nothing");
  });
});

describe("trialNamed", () => {
  const read = readReproductions(file);

  it("finds a training by the names of its experiment and its own", () => {
    expect(trialNamed(read, "doodles", "dense").hash).toBe("abc");
  });

  it.each([
    ["doodles", "wide"],
    ["characters", "dense"],
  ])("says that there is none: %s, %s", (id, name) => {
    expect(() => trialNamed(read, id, name)).toThrow(
      new RangeError(`reproductions must have a training of ${id} named: ${name}`),
    );
  });
});

it("readWrittenPages reads the names of the pages, and names the field where they are none", () => {
  expect(readWrittenPages({ ...file, pages: ["train-doodles"] })).toEqual(["train-doodles"]);
  expect(() => readWrittenPages(file)).toThrow("pages");
});
