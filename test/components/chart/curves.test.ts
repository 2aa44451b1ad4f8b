// @vitest-environment jsdom
import { describe, expect, it } from "vitest";
import { curves, nearest, ticksTo } from "../../../src/components/chart/curves.js";

describe("ticksTo", () => {
  it("takes round numbers, at most seven of them", () => {
    expect(ticksTo(30)).toEqual([0, 5, 10, 15, 20, 25, 30]);
    expect(ticksTo(1)).toEqual([0, 0.2, 0.4, 0.6, 0.8, 1]);
    expect(ticksTo(1000)).toEqual([0, 200, 400, 600, 800, 1000]);
    for (let most = 1; most < 500; most++) expect(ticksTo(most).length).toBeLessThanOrEqual(7);
  });
});

describe("nearest", () => {
  it("finds the nearest, the later of two equally near or equal, or none", () => {
    expect(nearest([0, 1, 2], 1.4)).toBe(1);
    expect(nearest([0, 1, 1, 2], 1)).toBe(2);
    expect(nearest([], 1)).toBe(-1);
  });
});

describe("curves", () => {
  const chart = (options: { keepsRoom?: boolean; tool?: HTMLElement } = {}) =>
    curves({
      ...options,
      title: "Loss",
      xLabel: "epoch",
      yTicks: [0, 1, 2],
      scale: "linear",
      format: (y) => y.toFixed(1),
    });
  const series = [
    { label: "held out", x: [0, 1, 2], y: [2, 1, 0.5], colour: "red", mark: "dot" as const },
    { label: "training", x: [0, 2], y: [2, 0.25], colour: "blue", dash: "4 2" },
  ];

  it("keeps its frame when lines grow", () => {
    const made = chart();
    made.update([{ ...series[0], x: [0], y: [2] }], 2);
    const frame = made.querySelector(".curves-frame")?.innerHTML;
    made.update(series, 2);
    expect(made.querySelector(".curves-frame")?.innerHTML).toBe(frame);
  });

  it("reads the last values, and with arrow keys those of a place", () => {
    const made = chart();
    made.update(series, 2);
    const readout = made.querySelector(".curves-readout");
    expect(readout?.textContent).toBe("epoch 2: held out 0.5, training 0.3");
    const stage = made.querySelector<HTMLElement>("[role=slider]");
    stage?.dispatchEvent(new KeyboardEvent("keydown", { key: "Home" }));
    expect(readout?.textContent).toBe("epoch 0: held out 2.0, training 2.0");
    expect(stage?.getAttribute("aria-valuetext")).toBe(readout?.textContent);
    stage?.dispatchEvent(new FocusEvent("blur"));
    expect(readout?.textContent).toContain("epoch 2:");
  });

  it("is hidden before the first value, unless it keeps its room", () => {
    const made = chart();
    expect(made.hidden).toBe(true);
    made.update([{ ...series[0], x: [], y: [] }], 2);
    expect(made.hidden).toBe(true);
    made.update(series, 2);
    expect(made.hidden).toBe(false);
    const kept = chart({ keepsRoom: true });
    expect(kept.hidden).toBe(false);
    expect(kept.querySelector(".curves-readout")?.textContent).toBe("nothing to read yet");
  });

  it("has a tool beside its title", () => {
    const tool = document.createElement("button");
    expect(chart({ tool }).querySelector("h3")?.nextElementSibling).toBe(tool);
  });

  it("tells lines apart by dash and mark, not by colour alone", () => {
    const made = chart();
    made.update(series, 2);
    const looks = [...made.querySelectorAll(".curves-legend svg")].map(
      (key) => `${key.querySelector("path")?.getAttribute("stroke-dasharray")} ${key.children.length}`,
    );
    expect(new Set(looks).size).toBe(2);
  });
});
