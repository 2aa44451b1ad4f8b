// @vitest-environment jsdom
import { describe, expect, it } from "vitest";
import { originalSweeps } from "../../../../src/lib/labs/experiments/sweeps.js";
import { oneChart } from "../../../../src/pages/sweeps/figures/one-chart.js";
import { viewOf } from "../../../components/training/entries.js";

const view = viewOf(originalSweeps[2].points, [0.73, 0.77, undefined, 0.1]);

describe("oneChart", () => {
  it("has all in one chart, each with its letter", () => {
    const chart = oneChart();
    chart.update({ ...view, measure: "loss" });
    expect([...chart.querySelectorAll(".curves-tag")].map(({ textContent }) => textContent)).toEqual([
      "A",
      "B",
      "D",
    ]);
    expect(chart.querySelector("h3")?.textContent).toBe("Loss on held-out drawings");
  });
});
