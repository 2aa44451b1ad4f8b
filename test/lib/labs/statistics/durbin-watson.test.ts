import { expect, it } from "vitest";
import { durbinWatson } from "../../../../src/lib/labs/statistics/durbin-watson.js";

it("durbinWatson is small where neighbours are alike, and near 4 where they alternate", () => {
  expect(durbinWatson([1, 1, -1, -1])).toBe(1);
  expect(durbinWatson([1, -1, 1, -1])).toBe(3);
  expect(durbinWatson([2, 2, 2])).toBe(0);
});
