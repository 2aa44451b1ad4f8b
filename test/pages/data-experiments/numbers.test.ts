import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { softmaxOf } from "../../../src/lib/core/kernels/softmax.js";
import { crossEntropy, equalisingWeights } from "../../../src/lib/core/losses.js";
import { matrixFrom, zeros } from "../../../src/lib/core/matrix.js";
import { balancedAccuracy, recallOf } from "../../../src/lib/core/metrics.js";
import { categoriesAndRowsOfMany } from "../../../src/lib/labs/experiments/categories-and-rows.js";
import { impliedGrid } from "../../../src/lib/labs/experiments/implied-grid.js";
import {
  type FewSamplesMeasure,
  type FitMeasure,
  type FitTarget,
  fewSamplesFigure,
  fewSamplesRows,
  fitFigure,
  fitTargets,
} from "../../../src/lib/labs/experiments/reported.js";
import { readReproductions } from "../../../src/lib/labs/experiments/reproductions.js";
import { rSquared } from "../../../src/lib/labs/statistics/linear-fit.js";
import { chiSquareTail, fTail, tLeaving } from "../../../src/lib/labs/statistics/tails.js";
import { keptFigures } from "../../../src/pages/data-experiments/figures/kept-figures.js";
import { confusion } from "../../../src/pages/data-experiments/worked.js";
import { expectClose } from "../../lib/close.js";
import { saidIn } from "../said.js";

describe("the numbers of the chapter on experiments with data", () => {
  it("the worked example has recalls of 95 % and 40 %, and a balanced accuracy of 67.5 %", () => {
    const n = Uint32Array.from(confusion.flat());
    expectClose(recallOf(n, 2), [0.95, 0.4]);
    expect(balancedAccuracy(n, 2)).toBeCloseTo(0.675, 14);
  });

  it("an answer that does not look at the drawing is best at the part of the class", () => {
    const labels = [1, 0, 0, 0, 0, 0, 0, 0, 0, 0];
    const lossOf = (lead: number) => {
      const z = labels.map(() => [lead, 0]);
      return crossEntropy(matrixFrom(z, "float64"), labels, zeros(10, 2, "float64"));
    };
    const best = Math.log(9);
    for (const off of [-0.1, 0.1]) expect(lossOf(best)).toBeLessThan(lossOf(best + off));
  });

  it("the lead of the scores gives forks and hammers the ratio that the page says", () => {
    const [ratio, again, lead] = saidIn(
      "data-experiments",
      /With (\d+) forks to each hammer the scores start \$\\ln (\d+) = ([\d.]+)\$ apart/,
    );
    const [fork, hammer] = softmaxOf([lead, 0]);
    expect(again).toBe(ratio);
    expect(Math.abs(fork / hammer / ratio - 1)).toBeLessThan(0.05);
  });

  it("class weights give each class the weight N/C", () => {
    const labels = Uint8Array.of(0, 0, 0, 0, 0, 1);
    const [fork, hammer] = equalisingWeights(
      { labels, classes: ["fork", "hammer"] },
      Uint32Array.from(labels.keys()),
    );
    expectClose([5 * fork, hammer], [3, 3]);
  });

  it("R² of the example for paper is what the page says", () => {
    const said = saidIn(
      "data-experiments",
      /For paper: y = (\d), (\d), (\d) with the fit (\d), (\d), (\d)\. .*R\^2 = .* = ([\d.]+)\$\./,
    );
    expect(rSquared(said.slice(0, 3), said.slice(3, 6))).toBeCloseTo(said[6], 3);
  });

  it("the reported plane is above 1 on the rows that the text names, and below on those that the table implies", () => {
    const [constant, categories, rows] = (["constant", "categories", "rows"] as const).map(
      (name) => fitFigure("accuracy", name).value,
    );
    const planeAt = (c: number, r: number) => constant + c * categories + r * rows;
    expect(planeAt(3, 7000)).toBeGreaterThan(1);
    expect(planeAt(3, 20_000)).toBeGreaterThan(planeAt(3, 7000));
    const { levels } = impliedGrid("accuracy");
    for (const r of levels) for (const c of [3, 9]) expect(planeAt(c, r)).toBeLessThan(1);
  });

  it("91 runs are 7 × 13, and not 8 × 14", () => {
    const [one, other, ...ranges] = saidIn(
      "data-experiments",
      /is (\d+) × (\d+), and Python’s `range\((\d+), (\d+)\)` and `range\((\d+), (\d+), (\d+)\)`/,
    );
    const [from, to, fromRows, toRows, step] = ranges;
    expect([to - from, Math.ceil((toRows - fromRows) / step)]).toEqual([one, other]);
    expect(one * other).toBe(fitFigure("accuracy", "observations").value);
    const [withEnds, rowsWithEnds] = saidIn("data-experiments", /runs are not (\d+) × (\d+) =/);
    expect([withEnds, rowsWithEnds]).toEqual([one + 1, other + 1]);
  });

  it.each(fitTargets)("the reported table of %s agrees with itself, number by number", (target) => {
    const told = (name: FitMeasure) => fitFigure(target, name).value;
    const [n, left] = [told("observations"), told("residual degrees of freedom")];
    expect(fTail(told("F"), 2, left).toExponential(2)).toBe(fitFigure(target, "p of F").text);
    expect(2 * 3 - 2 * told("log-likelihood")).toBeCloseTo(told("AIC"), 1);
    expect(Math.abs(3 * Math.log(n) - 2 * told("log-likelihood") - told("BIC"))).toBeLessThan(0.1);
    expect(1 - ((1 - told("R²")) * (n - 1)) / left).toBeCloseTo(told("adjusted R²"), 2);
    expect(chiSquareTail(told("Jarque–Bera")) / told("p of Jarque–Bera")).toBeCloseTo(1, 2);
    const reach = tLeaving(0.05, left) * (told("rows") / told("rows, t"));
    expect(told("rows") - reach).toBeCloseTo(told("rows, 95 % from"), 6);
    expect(chiSquareTail(told("Omnibus"))).toBeLessThan(0.0005);
  });

  it("the grid of the tables, trained again, has a lower R², neighbours more alike, and what the grid alone decides", () => {
    const found = readReproductions(JSON.parse(readFileSync("data/reproductions.json", "utf8")));
    const figures = keptFigures(found, categoriesAndRowsOfMany.id);
    const ours = (target: FitTarget, measure: FitMeasure) =>
      figures.find(({ reported }) => reported === fitFigure(target, measure).id)?.ours ?? Number.NaN;
    for (const target of fitTargets) {
      const told = (measure: FitMeasure) => fitFigure(target, measure).value;
      expect(ours(target, "R²")).toBeLessThan(told("R²"));
      expect(ours(target, "Durbin–Watson")).toBeLessThan(told("Durbin–Watson"));
      for (const same of ["observations", "residual degrees of freedom"] as const)
        expect(ours(target, same)).toBe(told(same));
      expect(Math.abs(ours(target, "condition number") - told("condition number"))).toBeLessThan(5);
      expect(ours(target, "categories") / told("categories")).toBeGreaterThan(0.5);
      expect(ours(target, "rows") / told("rows")).toBeGreaterThan(1);
    }
  });

  it("the last validation loss of 3,000 rows is the validation accuracy of that row once more", () => {
    const at = (rows: number, measure: FewSamplesMeasure) => fewSamplesFigure(rows, measure, "last").value;
    expect(at(3000, "validation loss")).toBe(at(3000, "validation accuracy"));
    for (const rows of [1000, 5000]) expect(at(rows, "validation loss")).toBeLessThan(0.64);
  });

  it("Keras’s training accuracy of the first epoch lies below its validation accuracy in every row", () => {
    for (const rows of fewSamplesRows) {
      const at = (measure: FewSamplesMeasure) => fewSamplesFigure(rows, measure, "first").value;
      expect(at("training accuracy")).toBeLessThan(at("validation accuracy"));
    }
  });
});
