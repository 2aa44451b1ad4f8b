import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import {
  fewSamplesMeasures,
  imbalanceMeasures,
  numberIn,
  reportedFigure,
  reportedFigures,
  reportedStatement,
  reportedStatements,
} from "../../../../src/lib/labs/experiments/reported.js";

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

it("reportedStatement names an id that no document states", () => {
  expect(reportedStatement("3.network").text).toContain("784–32–32–10");
  expect(() => reportedStatement("1.test")).toThrow("must be that of a reported statement: 1.test");
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

describe("what the documents state, as it was written down from them", () => {
  const sections = readFileSync("test/golden/reported.md", "utf8").split(/^## /m).slice(1);
  const tables = sections[3].split("\n").filter((line) => line.startsWith("| "));
  const cellsOf = (line: string) =>
    line
      .split("|")
      .slice(1, -1)
      .map((cell) => cell.trim());
  const rowsFrom = (head: string) =>
    tables.slice(tables.findIndex((line) => line.startsWith(`| ${head} |`)) + 1).map(cellsOf);

  /** Every number of a text; hypotheses are called by a number, and hyphens and minus signs are left behind. */
  const numbersOf = (text: string) =>
    new Set(
      (text.replaceAll(/\bH\d/g, "").match(/\d[\d,]*(\.\d+)?(e[-+]?\d+)?/g) ?? []).map((found) =>
        found.replace(/,$/, ""),
      ),
    );

  it.each([1, 2, 3, 4, 5])("has every number of project %i, and no other", (system) => {
    const own = <T extends { readonly system: number }>(all: readonly T[]) =>
      all.filter((stated) => stated.system === system);
    const table = [
      ...own(reportedFigures).flatMap(({ name, text }) => [name, text]),
      ...own(reportedStatements).map(({ text }) => text),
    ].join("; ");
    const inDocument = numbersOf(sections[system - 1].slice(1));
    expect(numbersOf(table)).toEqual(inDocument);
  });

  it("has each number of H3 in its place", () => {
    const rows = rowsFrom("rows").slice(0, 6);
    const texts = rows.flatMap(([size, ...columns]) =>
      fewSamplesMeasures.map((measure, k) => {
        const at = `4.h3.${numberIn(size)}.${measure.replace(" ", "-")}`;
        return [columns[k], `${reportedFigure(`${at}.first`).text}, ${reportedFigure(`${at}.last`).text}`];
      }),
    );
    expect(texts.map(([, table]) => table)).toEqual(texts.map(([document]) => document));
    expect(texts).toHaveLength(24);
  });

  it("has each number of H4 in its place", () => {
    const rows = rowsFrom("hammer").slice(0, 6);
    for (const [hammers, ...columns] of rows) {
      const table = imbalanceMeasures.map((of) => reportedFigure(`4.h4.${numberIn(hammers)}.${of}`).text);
      expect(table).toEqual(columns.map((percent) => `${percent} %`));
    }
    expect(rows).toHaveLength(6);
  });

  it.each([
    ["accuracy", 1],
    ["loss", 2],
  ])("has each number of the fit of %s in its place", (target, column) => {
    const document = rowsFrom("OLS").flatMap((cells) => numbersInOrder(cells[column]));
    const table = reportedFigures.filter(({ id }) => id.startsWith(`4.ols.${target}.`));
    expect(table.map(({ text }) => text)).toEqual(document);
  });
});

/** The numbers of a cell with their signs, as "1.0329 (0.003, 308.957, 1.026 … 1.040)" lists them. */
function numbersInOrder(cell: string): string[] {
  return cell.match(/−?\d[\d.]*(e[-+]?\d+)?/g) ?? [];
}
