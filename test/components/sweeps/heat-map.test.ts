// @vitest-environment jsdom
import { describe, expect, it } from "vitest";
import { heatMap } from "../../../src/components/sweeps/heat-map.js";
import { parseAxis, sweepPoints } from "../../../src/lib/experiments/sweep-axis.js";
import { sweepRecipe } from "../../../src/lib/experiments/sweeps.js";
import { gridOf } from "../../../src/lib/experiments/varied.js";
import { viewOf } from "./entries.js";

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
    expect(cells).toEqual(["A 50.0 %", "B 60.0 %", "C 70.0 % best", "D not trained"]);
  });
});
