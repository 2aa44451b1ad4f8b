// @vitest-environment jsdom
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readReproductions } from "../../../../src/lib/labs/experiments/reproductions.js";
import { originalSweeps } from "../../../../src/lib/labs/experiments/sweeps.js";
import { findingsTable } from "../../../../src/pages/sweeps/figures/findings-table.js";
import { sweepFinding } from "../../../../src/pages/sweeps/study/sweep-findings.js";

const reproductions = readReproductions(JSON.parse(readFileSync("data/reproductions.json", "utf8")));

describe("findingsTable", () => {
  const cellsOf = (k: number) =>
    [...findingsTable(reproductions, originalSweeps[k]).querySelectorAll("tbody tr")].map((row) =>
      [...row.children].map(({ textContent }) => textContent ?? ""),
    );

  it("has a row for each trial, with what was reported of it and what was found in each way", () => {
    const rows = cellsOf(1);
    expect(rows.map(([name]) => name)).toEqual(originalSweeps[1].points.map(({ name }) => name));
    expect(rows.map(([, reported]) => reported)).toEqual(["–", "–", "0.84", "–"]);
    const { mean, accuracies, steps } = sweepFinding(reproductions, "batch size 512", "as many steps");
    const each = accuracies.map((accuracy) => (100 * accuracy).toFixed(1)).join(", ");
    expect(rows[2][3]).toBe(`${(100 * mean).toFixed(1)}\u00a0%${each}${steps.toLocaleString("en")} steps`);
  });

  it("says which optimisers the original only named", () => {
    expect(cellsOf(0).map(([name, reported]) => [name.endsWith("only named"), reported])).toEqual([
      [false, "–"],
      [false, "–"],
      [false, "about 0.84"],
      [true, "–"],
      [true, "–"],
    ]);
  });
});
