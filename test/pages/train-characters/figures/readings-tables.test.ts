// @vitest-environment jsdom
import { describe, expect, it } from "vitest";
import { runsTable, searchTable } from "../../../../src/pages/train-characters/figures/readings-tables.js";

const cellsOf = (table: HTMLElement, row: string) =>
  [...table.querySelectorAll(`${row} > *`)].map(({ textContent }) => textContent);

describe("runsTable", () => {
  it("sets the ends of runs above what was reported", () => {
    const trial = {
      name: "a",
      state: "finished" as const,
      seed: 1,
      parameters: 1,
      rows: { train: 1, heldOut: 1 },
      curve: [
        [0, 1, 0.02, 1, 0.02, 0],
        [100, 0.2, 0.7412, 0.2, 0.6979, 190.9],
      ],
      hash: "h",
    };
    const table = runsTable([{ moves: "a picture", through: "the diagonal", eta: 0.0003, trial }]);
    expect(cellsOf(table, "tbody tr")).toEqual([
      ...["a picture", "the diagonal", "0.0003", "74.1\u00a0%", "69.8\u00a0%", "191"],
    ]);
    expect(cellsOf(table, "tfoot tr")).toEqual([
      ...["reported", "the diagonal", "–", "77.3 %", "74.7 %", "about 45 minutes"],
    ]);
  });
});

describe("searchTable", () => {
  it("says which η was best and with which all was lost", () => {
    const found = { eta: 1e-5, heldOut: 0.5603, training: 0.6, lost: [0.0001, 0.001] };
    const table = searchTable([
      {
        initial: "small-normal",
        ink: 255,
        order: "shuffled",
        diagonal: found,
        whole: { ...found, lost: [] },
      },
    ]);
    expect(cellsOf(table, "tbody tr")).toEqual([
      ...["normal, σ = 0.01", "0 to 255", "shuffled", "56.0\u00a0%", "0.00001", "0.0001, 0.001"],
      ...["56.0\u00a0%", "0.00001", "none"],
    ]);
  });
});
