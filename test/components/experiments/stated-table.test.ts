// @vitest-environment jsdom
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { statedTable } from "../../../src/components/experiments/stated-table.js";
import { reportedFigures, reportedStatements } from "../../../src/lib/labs/experiments/reported.js";
import { readReproductions } from "../../../src/lib/labs/experiments/reproductions.js";

const { experiments } = readReproductions(JSON.parse(readFileSync("data/reproductions.json", "utf8")));
const projects = ["1", "2", "3", "4", "5"] as const;

describe("statedTable", () => {
  it("quotes every statement and every figure of the five documents, each once", () => {
    const tables = projects.map((project) => statedTable(project, experiments));
    const texts = (selector: string) =>
      tables.flatMap((table) => [...table.querySelectorAll(selector)].map(({ textContent }) => textContent));
    expect(texts("li")).toEqual(reportedStatements.map(({ text }) => text));
    expect(texts("tbody th")).toEqual(reportedFigures.map(({ name }) => name));
    expect(texts("td.number")).toEqual(reportedFigures.map(({ text }) => text));
  });

  it("sets beside a figure all that was found for it", () => {
    const [kept, dropped, changed] = experiments[0].figures.filter(({ reported }) => reported === "1.test");
    const row = [...statedTable("1", experiments).querySelectorAll("tbody tr")][0];
    const texts = [kept, dropped, changed].map(({ ours }) => `${(100 * ours).toFixed(2)}\u00a0%`);
    expect(row.querySelector(".stated-ours")?.textContent).toBe(texts.join(", "));
    expect(statedTable("1", []).querySelector(".stated-ours")?.textContent).toBe("–");
  });

  it("has something found for every figure of the fourth project", () => {
    const found = [...statedTable("4", experiments).querySelectorAll("tbody tr")];
    const missing = found.filter((row) => row.querySelector(".stated-ours")?.textContent === "–");
    expect(missing.map((row) => row.textContent)).toEqual([]);
  });
});
