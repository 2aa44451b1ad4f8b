// @vitest-environment jsdom
import { describe, expect, it } from "vitest";
import { originalSweeps } from "../../../../src/lib/labs/experiments/sweeps.js";
import { smallCharts } from "../../../../src/pages/sweeps/figures/small-charts.js";
import { viewOf } from "../../../components/training/entries.js";

const view = viewOf(originalSweeps[2].points, [0.73, 0.77, undefined, 0.1]);

describe("smallCharts", () => {
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
});
