// @vitest-environment jsdom
import { describe, expect, it } from "vitest";
import { sweepRecipe } from "../../../../src/lib/labs/experiments/sweeps.js";
import { heatMap } from "../../../../src/pages/sweeps/figures/heat-map.js";
import { parseAxis, sweepPoints } from "../../../../src/pages/sweeps/study/sweep-axis.js";
import { gridOf } from "../../../../src/pages/sweeps/study/varied.js";
import { viewOf } from "../../../components/training/entries.js";

describe("heatMap", () => {
  it("has a grid as a table that says every number", () => {
    const points = sweepPoints(sweepRecipe, [
      parseAxis("optimiser", "sgd, adam", sweepRecipe),
      parseAxis("batchSize", "8, 64", sweepRecipe),
    ]);
    const grid = gridOf(points.map(({ hyperparameters }) => hyperparameters));
    if (!grid) throw new Error("no grid");
    const map = heatMap(grid, viewOf(points, [0.5, 0.6, 0.7, undefined]));
    const cells = [...map.querySelectorAll("td")].map(({ textContent }) => textContent);
    expect(cells).toEqual(["A 50.0\u00a0%", "B 60.0\u00a0%", "C 70.0\u00a0% best", "D not trained"]);
  });
});
