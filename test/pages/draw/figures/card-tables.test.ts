// @vitest-environment jsdom
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { type ModelCard, readCard } from "../../../../src/lib/training/weights/card.js";
import { accuracyTable } from "../../../../src/pages/draw/figures/card-tables.js";

const card = {
  ...readCard(readFileSync("data/models/doodles.json", "utf8")),
  accuracy: { train: 1, test: 0.94 },
  disturbed: undefined,
  spread: undefined,
};

function cellsOf(...changed: ModelCard[]): (string | null)[][] {
  const rows = accuracyTable(changed.map((card) => ({ name: "n", card }))).querySelectorAll("tbody tr");
  return [...rows].map((row) => [...row.querySelectorAll("td")].map((cell) => cell.textContent));
}

it("accuracyTable gives the least and the greatest over several seeds, and the disturbed pictures", () => {
  const spread = { seeds: [1, 2, 3], test: [0.93, 0.925, 0.941] };
  const disturbed = { shifted: 0.9, turned: 0.8, thickened: 0.7 };
  expect(cellsOf({ ...card, spread, disturbed }, card)).toEqual([
    ["94.0\u00a0%", "92.5 to 94.1\u00a0%, 3 seeds", "90.0\u00a0%", "80.0\u00a0%", "70.0\u00a0%"],
    ["94.0\u00a0%", ...Array(4).fill("not measured")],
  ]);
});

it("accuracyTable has no column for other seeds where no card tells of them", () => {
  expect(cellsOf(card)).toEqual([["94.0\u00a0%", ...Array(3).fill("not measured")]]);
});
