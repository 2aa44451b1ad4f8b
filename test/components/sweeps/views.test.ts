// @vitest-environment jsdom
import { describe, expect, it } from "vitest";
import { batchTable, moveTable } from "../../../src/components/sweeps/fact-tables.js";
import { heatMap } from "../../../src/components/sweeps/heat-map.js";
import { oneChart } from "../../../src/components/sweeps/one-chart.js";
import { parallelView } from "../../../src/components/sweeps/parallel-view.js";
import { smallCharts } from "../../../src/components/sweeps/small-charts.js";
import { parseAxis, sweepPoints } from "../../../src/lib/experiments/sweep-axis.js";
import { originalSweeps, sweepRecipe } from "../../../src/lib/experiments/sweeps.js";
import { gridOf } from "../../../src/lib/experiments/varied.js";
import { viewOf } from "./entries.js";

const view = viewOf(originalSweeps[2].points, [0.73, 0.77, undefined, 0.1]);

describe("views of a sweep", () => {
  it("has a small chart for each trial, with the same axes and its standing in words", () => {
    const charts = smallCharts();
    charts.update(view);
    const all = [...charts.querySelectorAll(".small-chart")];
    expect(all.map(({ textContent }) => textContent?.includes("best so far"))).toEqual([
      false,
      true,
      false,
      false,
    ]);
    expect(all[2].textContent).toContain("not trained");
    expect(new Set(all.map((chart) => chart.querySelector(".curves-frame")?.innerHTML)).size).toBe(1);
  });

  it("has all in one chart, each with its letter", () => {
    const chart = oneChart();
    chart.update({ ...view, measure: "loss" });
    expect([...chart.querySelectorAll(".curves-tag")].map(({ textContent }) => textContent)).toEqual([
      "A",
      "B",
      "D",
    ]);
    expect(chart.querySelector("h4")?.textContent).toBe("Loss on held-out drawings");
  });

  it("has parallel coordinates with all values in words for those who can't see them", () => {
    const parallel = parallelView();
    parallel.update(view);
    const label = parallel.querySelector("svg")?.getAttribute("aria-label");
    expect(label).toContain("η₀ = 0.0001: 73.0 %; η₀ = 0.01: 77.0 %; η₀ = 0.5: no score; η₀ = 1: 10.0 %");
    parallel.update({ ...view, picked: 1 });
    expect([...parallel.querySelectorAll(".curves-tag")].map(({ textContent }) => textContent)).toEqual([
      "B",
    ]);
  });

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

  it("has tables of steps and of batches, also before anything is trained", () => {
    const moved = moveTable(view.entries);
    expect(moved.querySelector("tbody tr")?.textContent).toContain("0 of 32, 0 of 32");
    expect(moved.querySelectorAll("tbody tr")[2].textContent).toContain("not trained yet");
    const batches = batchTable(view.entries);
    expect(batches.querySelector("tbody tr")?.textContent).toContain("4100");
  });
});
