import { describe, expect, it } from "vitest";
import { ConfusionCells } from "../../../../src/pages/train-characters/figures/confusion-cells.js";

function counted(counts?: readonly number[]) {
  const cells = new ConfusionCells(
    ["0", "O", "X"],
    [
      { classes: ["0", "O"], why: "the classes differ only by context" },
      { classes: ["O", "0"], why: "both are round" },
    ],
  );
  if (counts) cells.update(counts);
  return cells;
}

describe("ConfusionCells", () => {
  it("lists the cells that are not empty, as parts of their rows", () => {
    expect(counted([6, 4, 0, 1, 9, 0, 0, 0, 10]).filled()).toEqual([
      { cell: [0, 0], part: 0.6 },
      { cell: [0, 1], part: 0.4 },
      { cell: [1, 0], part: 0.1 },
      { cell: [1, 1], part: 0.9 },
      { cell: [2, 2], part: 1 },
    ]);
    expect(counted().filled()).toEqual([]);
  });

  it("has the cells of look-alikes both ways", () => {
    expect(counted().alike()).toEqual([
      [0, 1],
      [1, 0],
      [1, 0],
      [0, 1],
    ]);
  });

  it("says what a cell counts, and why classes are taken for each other", () => {
    const cells = counted([6, 4, 0, 1, 9, 0, 0, 0, 10]);
    expect(cells.words([1, 1])).toBe("O found: 9 of 10 (90.0\u00a0%).");
    expect(cells.words([0, 2])).toBe("0 taken for X: 0 of 10 (0.0\u00a0%).");
    expect(cells.words([0, 1])).toBe(
      "0 taken for O: 4 of 10 (40.0\u00a0%). Look-alikes: the classes differ only by context; both are round.",
    );
  });

  it("gives no part of a row where nothing was counted", () => {
    expect(counted().words([2, 0])).toBe("X taken for 0: 0 of 0.");
  });
});
