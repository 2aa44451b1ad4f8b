// @vitest-environment jsdom
import { describe, expect, it } from "vitest";
import { climbChart } from "../../../src/components/climb/climb-chart.js";
import { climbStages, type StageName } from "../../../src/lib/labs/climb/stages.js";
import type { ClimbPoint } from "../../../src/lib/training/climb-record.js";

const pointOf = (parts: readonly string[], heldOut: number): ClimbPoint => ({
  parts,
  heldOut,
  train: 1,
  trainLoss: 0.1,
  hash: "",
  samples: "",
});
const usual = {
  title: "",
  trainRows: 100,
  heldOutRows: 100,
  seed: 1,
  points: climbStages.map(({ name }, k) => pointOf([name], 0.8 + k / 100)),
};

/** What is read of a climb that has come to some stages, in a chapter or on the home page. */
function saidOf(climbed: readonly StageName[], chapter?: string): string | null | undefined {
  const chart = climbChart(usual, chapter);
  chart.show(new Map(climbed.map((name) => [name, pointOf(climbed, 0.9)])));
  return chart.querySelector(".climb-readout")?.textContent;
}

describe("climbChart", () => {
  it.each([
    [["linear"], "adam", /^Adam: not trained yet/],
    [["linear", "adam"], "adam", /^Adam: yours 90\.0/],
    [["linear"], "relu", /^hidden layer: not trained yet/],
    [["linear", "hidden"], "relu", /^ReLU: not trained yet/],
    [["linear", "hidden"], undefined, /^hidden layer: yours/],
    [[], undefined, /^linear: not trained yet/],
  ] satisfies [StageName[], string | undefined, RegExp][])(
    "reads, after %j, in chapter %s, what comes next there, or the last",
    (climbed, chapter, said) => {
      expect(saidOf(climbed, chapter)).toMatch(said);
    },
  );
});
