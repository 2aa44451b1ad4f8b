import { describe, expect, it } from "vitest";
import { originalSweeps, sweepRecipe } from "../../../../src/lib/labs/experiments/sweeps.js";
import { controlOf, controls } from "../../../../src/lib/training/hyperparameters.js";
import { parseAxis, suggestedValues, sweepPoints } from "../../../../src/pages/sweeps/study/sweep-axis.js";
import { gridOf, shortLabel, valuesOf, variedControls } from "../../../../src/pages/sweeps/study/varied.js";

const chosenOf = (points: readonly { hyperparameters: typeof sweepRecipe }[]) =>
  points.map(({ hyperparameters }) => hyperparameters);

/** Three rules, each with a setting of its own. */
const rules = [
  { ...sweepRecipe, optimiser: "adam", learningRate: 0.001 },
  { ...sweepRecipe, optimiser: "adadelta", learningRate: 1, rho: 0.9 },
  sweepRecipe,
] as const;

describe("what varies in a sweep", () => {
  it("is found from its trials: what differs, where it has a part", () => {
    const all = rules;
    const varied = variedControls(all);
    expect(varied.map(({ key }) => key)).toEqual(["optimiser", "learningRate", "rho"]);
    expect(all.map((chosen) => shortLabel(varied, chosen))).toEqual([
      "Adam, η₀ = 0.001",
      "Adadelta, η₀ = 1, ρ = 0.9",
      "SGD, η₀ = 0.01",
    ]);
  });

  it("orders numbers by size, and says where a hyperparameter has no part", () => {
    const all = chosenOf(originalSweeps[1].points).toReversed();
    expect(valuesOf(controlOf("batchSize"), all)).toEqual(["8", "32", "512", "4096"]);
    expect(valuesOf(controlOf("rho"), rules)).toEqual(["0.9", "–"]);
  });

  it("forms a grid of two where every pair is there, and else none", () => {
    const axes = [
      parseAxis("optimiser", "sgd, adam", sweepRecipe),
      parseAxis("batchSize", "64, 8", sweepRecipe),
    ];
    const all = chosenOf(sweepPoints(sweepRecipe, axes));
    const grid = gridOf(all);
    expect(grid?.columns.values).toEqual(["8", "64"]);
    expect(grid?.places).toEqual([
      [1, 0],
      [3, 2],
    ]);
    expect(gridOf(all.slice(1))).toBeUndefined();
    expect(gridOf(chosenOf(originalSweeps[1].points))).toBeUndefined();
  });

  it("has a list to begin with for every hyperparameter, which can be read", () => {
    for (const control of controls) {
      const { values } = parseAxis(control.key, suggestedValues(control), sweepRecipe);
      expect(values.length).toBeGreaterThanOrEqual(2);
    }
  });
});
