// @vitest-environment jsdom
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { readCard } from "../../../../src/lib/training/weights/card.js";
import { layersTable } from "../../../../src/pages/inference/figures/layers-table.js";

it("layersTable shows each layer of a card, and how its weights lie", () => {
  const card = readCard(readFileSync("data/models/doodles.json", "utf8"));
  const rows = [...layersTable(card).querySelectorAll("tbody tr")].map((row) =>
    [...row.children].map((cell) => [...cell.childNodes].map((node) => node.textContent)),
  );
  expect(rows).toHaveLength(card.layers?.length ?? 0);
  expect(rows.slice(0, 3)).toEqual([
    [["flatten"], ["784"], ["none"]],
    [["dense"], ["128"], ["dense1.weight [784 × 128]: in 784 · out 128", "dense1.bias [1 × 128]: out 128"]],
    [["relu"], ["the same"], ["none"]],
  ]);
});

it("layersTable tells the windows of convolutions and pools", () => {
  const described = [
    { type: "convolution", kernel: [3, 3], stride: 1, padding: 1, output: [8, 5, 5], formula: "" },
    { type: "sum-pool", kernel: [2, 2], stride: 2, divisor: 4, output: [8, 2, 2], formula: "" },
  ] as const;
  const card = readCard(readFileSync("data/models/doodles.json", "utf8"));
  const table = layersTable({ ...card, layers: described });
  expect([...table.querySelectorAll("tbody th")].map((cell) => cell.textContent)).toEqual([
    "convolution 3 × 3, stride 1, padding 1",
    "sum-pool 2 × 2, stride 2, divided by 4",
  ]);
});
