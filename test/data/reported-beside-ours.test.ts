import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { allExperiments } from "../../src/lib/labs/experiments/all-experiments.js";
import { reportedFigures } from "../../src/lib/labs/experiments/reported.js";
import { readReproductions } from "../../src/lib/labs/experiments/reproductions.js";

const { experiments } = readReproductions(JSON.parse(readFileSync("data/reproductions.json", "utf8")));
const measured = experiments.flatMap(({ figures, system }) =>
  figures.flatMap(({ reported }) => (reported === undefined ? [] : [{ reported, system }])),
);

describe("data/reproductions.json beside what the documents state", () => {
  it("has something beside every figure", () => {
    const ids = new Set(measured.map(({ reported }) => reported));
    expect(reportedFigures.map(({ id }) => id).filter((id) => !ids.has(id))).toEqual([]);
  });

  it("sets a figure beside those of its own project alone", () => {
    for (const { reported, system } of measured) expect(reported.slice(0, 2)).toBe(`${system}.`);
  });

  it("was written by the experiments that there are, in full, from real samples", () => {
    expect(experiments.map(({ id }) => id)).toEqual(allExperiments.map(({ id }) => id));
    for (const { quick, data } of experiments) expect([quick, data.origin]).not.toContain("stand-in");
    expect(experiments.some(({ quick }) => quick)).toBe(false);
  });
});
