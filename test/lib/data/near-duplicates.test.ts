import { expect, it } from "vitest";
import { nearDuplicates } from "../../../src/lib/data/near-duplicates.js";

/** Four pictures with two neighbours each; 0 and 3 are the same, under two labels. */
const found = {
  k: 2,
  rows: Uint32Array.of(3, 1, 2, 0, 1, 0, 0, 2),
  distances: Float64Array.of(0, 2, 1, 2, 1, 3, 0, 4),
};
const labels = [0, 1, 1, 2];

it("nearDuplicates lists each pair once, the nearest first, and tells which carry two labels", () => {
  expect(nearDuplicates(found, labels)).toEqual([
    { rows: [0, 3], distance: 0, apart: true },
    { rows: [1, 2], distance: 1, apart: false },
    { rows: [0, 1], distance: 2, apart: true },
    { rows: [0, 2], distance: 3, apart: true },
    { rows: [2, 3], distance: 4, apart: true },
  ]);
});

it("nearDuplicates leaves out those that are farther apart than asked for", () => {
  expect(nearDuplicates(found, labels, 1)).toHaveLength(2);
  expect(nearDuplicates(found, labels, Number.NaN)).toEqual([]);
});
