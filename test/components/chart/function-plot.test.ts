// @vitest-environment jsdom
import { describe, expect, it, vi } from "vitest";
import { functionPlot } from "../../../src/components/chart/function-plot.js";

function plot() {
  return functionPlot({
    title: "A parabola",
    x: { label: "x", from: -2, to: 2, ticks: [-2, 0, 2] },
    y: { label: "y", from: 0, to: 4, ticks: [0, 4] },
    functions: [{ label: "x²", f: (x) => x * x, slope: (x) => 2 * x }],
    at: 1,
    step: 0.5,
  });
}

function press(root: HTMLElement, key: string): void {
  root.querySelector("[role=slider]")?.dispatchEvent(new KeyboardEvent("keydown", { key, cancelable: true }));
}

describe("functionPlot", () => {
  it("reads the values at its point", () => {
    expect(plot().querySelector(".curves-readout")?.textContent).toBe("x = 1: x² = 1");
  });

  it("moves its point with the arrow keys, up to the ends, and tells of it", () => {
    const root = plot();
    const heard = vi.fn();
    root.addEventListener("input", heard);
    press(root, "ArrowRight");
    expect(root.value).toBe(1.5);
    press(root, "End");
    press(root, "ArrowRight");
    expect(root.value).toBe(2);
    expect(heard).toHaveBeenCalledTimes(2);
    expect(root.querySelector("[role=slider]")?.getAttribute("aria-valuetext")).toBe("x = 2: x² = 4");
  });

  it("draws a tangent where the slope is known", () => {
    expect(plot().querySelectorAll(".plot-tangent")).toHaveLength(1);
  });

  it("draws other functions over the same axes", () => {
    const root = plot();
    root.update([{ label: "|x|", f: Math.abs }]);
    expect(root.querySelector(".curves-readout")?.textContent).toBe("x = 1: |x| = 1");
    expect(root.querySelectorAll(".plot-tangent")).toHaveLength(0);
  });
});
