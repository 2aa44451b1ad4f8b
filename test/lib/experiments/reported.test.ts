import { describe, expect, it } from "vitest";
import {
  numberIn,
  reportedFigure,
  reportedFigures,
  reportedStatements,
} from "../../../src/lib/experiments/reported.js";

describe("numberIn", () => {
  it.each([
    ["95.5 %", 0.955],
    ["about 0.84", 0.84],
    ["−0.0188", -0.0188],
    ["20,067", 20_067],
    ["1.601e-05", 1.601e-5],
    ["3.39e+03", 3390],
  ])("reads %s", (text, value) => {
    expect(numberIn(text)).toBeCloseTo(value, 12);
  });

  it("names a text without one", () => {
    expect(() => numberIn("much")).toThrow("must begin with a number: much");
  });
});

describe("reportedFigures", () => {
  it("has no id twice, and each begins with its project", () => {
    const all = [...reportedFigures, ...reportedStatements];
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    for (const { id, system } of all) expect(id).toMatch(new RegExp(`^${system}\\.[a-z0-9.-]+$`));
  });

  it("has the tables of the fourth project whole", () => {
    const of = (part: string) => reportedFigures.filter(({ id }) => id.startsWith(part)).length;
    expect([of("4.h3."), of("4.h4."), of("4.ols.accuracy."), of("4.ols.loss.")]).toEqual([48, 24, 33, 33]);
  });
});

describe("reportedFigure", () => {
  it("is quoted with the rounding of its document, and counted as a number", () => {
    expect(reportedFigure("4.h3.10000.training-loss.last")).toMatchObject({ text: "0.20", value: 0.2 });
    expect(reportedFigure("5.time")).toMatchObject({ text: "about 45 minutes", value: 2700 });
  });

  it("names an id that no document states", () => {
    expect(() => reportedFigure("3.none")).toThrow("must be that of a reported figure: 3.none");
  });
});
