import { describe, expect, it } from "vitest";
import {
  convolutionalTargets,
  denseTargets,
  reportOf,
  tableOf,
  workersTargets,
} from "../../../bin/bench/report.js";

const own = { id: "workbook", name: "workbook, wasm", ms: [100, 90, 110], loss: 0.31 };

describe("reportOf", () => {
  it("says of each peer whether the workbook's time is the part of it that was set", () => {
    const fast = { id: "numpy", name: "NumPy", ms: [80, 70, 90], loss: 0.3 };
    const slow = { id: "jax", name: "jax-js", ms: [200, 190, 210], loss: 0.3 };
    const [, numpy, jax] = reportOf([own, fast, slow], denseTargets);
    expect(numpy).toMatchObject({
      median: 80,
      least: 70,
      most: 90,
      ratio: 1.25,
      target: { side: "≤", ratio: 1.3 },
      met: true,
    });
    expect(jax).toMatchObject({ median: 200, ratio: 0.5, target: { ratio: 0.45 }, met: false });
  });

  it("sets other parts where convolutions were trained", () => {
    const torch = { id: "torch", name: "PyTorch", ms: [200, 190, 210], loss: 0.3 };
    expect(reportOf([own, torch], convolutionalTargets)[1]).toMatchObject({
      target: { ratio: 0.6 },
      met: true,
    });
  });

  it("wants two workers to be faster than one", () => {
    const metBy = (ms: number) =>
      reportOf([own, { id: "pair", name: "two", ms: [ms, ms, ms], loss: 0.3 }], workersTargets)[1].met;
    expect(metBy(70)).toBe(true);
    expect(metBy(80)).toBe(false);
  });

  it("sets nothing for the workbook itself or for a peer without a target", () => {
    const [workbook, torch] = reportOf(
      [own, { id: "torch", name: "PyTorch", ms: [1, 1, 1], loss: 0 }],
      denseTargets,
    );
    expect(workbook).not.toHaveProperty("met");
    expect(torch).not.toHaveProperty("met");
  });

  it("counts nothing against a peer on a reference BLAS, and says so", () => {
    const slow = { id: "numpy", name: "NumPy with reference BLAS", ms: [900, 900, 900], loss: 0.3 };
    const reports = reportOf([own, { ...slow, isReference: true }], denseTargets);
    expect(reports[1]).not.toHaveProperty("met");
    expect(tableOf(reports)[2]).toMatch(/not counted +0\.300$/);
  });

  it("refuses measurements without the workbook", () => {
    expect(() => reportOf([{ ...own, id: "numpy" }], denseTargets)).toThrow(
      "workbook must be among the measured",
    );
  });
});

describe("tableOf", () => {
  it("puts a line for each peer under the heading", () => {
    const lines = tableOf(
      reportOf([own, { id: "numpy", name: "NumPy", ms: [50, 45, 55], loss: 0.3 }], denseTargets),
    );
    expect(lines).toHaveLength(3);
    expect(lines[2]).toMatch(/^NumPy +50 +45–55 +2\.000 +MISSED: ≤ 1\.3 +0\.300$/);
  });
});
