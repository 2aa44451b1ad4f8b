import { describe, expect, it } from "vitest";
import { reportOf, tableOf } from "../../../bin/bench/report.js";
import { goalOf } from "../../../bin/figures/goals.js";

const own = { id: "workbook", name: "workbook, wasm", ms: [100, 90, 110], loss: 0.31 };

describe("reportOf", () => {
  it("says of each peer whether the workbook's time is the part of it that was set", () => {
    const fast = { id: "numpy", name: "NumPy", ms: [125, 112.5, 137.5], loss: 0.3 };
    const slow = { id: "jax", name: "jax-js", ms: [200, 190, 210], loss: 0.3 };
    const [, numpy, jax] = reportOf([own, fast, slow], "dense");
    expect(numpy).toMatchObject({
      median: 125,
      least: 112.5,
      most: 137.5,
      ratio: 0.8,
      target: goalOf("dense", "numpy"),
      met: true,
    });
    expect(jax).toMatchObject({ median: 200, ratio: 0.5, target: goalOf("dense", "jax"), met: false });
  });

  it("sets other parts where convolutions were trained", () => {
    const torch = { id: "torch", name: "PyTorch", ms: [400, 380, 420], loss: 0.3 };
    expect(reportOf([own, torch], "cnn")[1]).toMatchObject({
      target: goalOf("cnn", "torch"),
      met: true,
    });
  });

  it("wants two workers to be faster than one", () => {
    const metBy = (ms: number) =>
      reportOf([own, { id: "pair", name: "two", ms: [ms, ms, ms], loss: 0.3 }], "workers")[1].met;
    expect(metBy(60)).toBe(true);
    expect(metBy(70)).toBe(false);
  });

  it("sets nothing for the workbook itself or for a peer without a target", () => {
    const [workbook, torch] = reportOf(
      [own, { id: "torch", name: "PyTorch", ms: [1, 1, 1], loss: 0 }],
      "dense",
    );
    expect(workbook).not.toHaveProperty("met");
    expect(torch).not.toHaveProperty("met");
  });

  it("counts nothing against a peer on a reference BLAS, and says so", () => {
    const slow = { id: "numpy", name: "NumPy with reference BLAS", ms: [900, 900, 900], loss: 0.3 };
    const reports = reportOf([own, { ...slow, isReference: true }], "dense");
    expect(reports[1]).not.toHaveProperty("met");
    expect(tableOf(reports)[2]).toMatch(/not counted +0\.300$/);
  });

  it("refuses measurements without the workbook", () => {
    expect(() => reportOf([{ ...own, id: "numpy" }], "dense")).toThrow("workbook must be among the measured");
  });
});

describe("tableOf", () => {
  it("puts a line for each peer under the heading", () => {
    const lines = tableOf(
      reportOf([own, { id: "numpy", name: "NumPy", ms: [50, 45, 55], loss: 0.3 }], "dense"),
    );
    expect(lines).toHaveLength(3);
    expect(lines[2]).toMatch(/^NumPy +50 +45–55 +2\.000 +MISSED: ≤ 1 × +0\.300$/);
  });
});
