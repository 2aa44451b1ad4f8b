import { expect, it } from "vitest";
import { seedDifference } from "../../../../src/pages/project/study/seed-difference.js";

it("gives the mean, the spread and Student's interval: d = 1, 2, 3 with t(2) = 4.3027", () => {
  const { mean, spread, low, high, verdict } = seedDifference([0, 0, 0], [1, 2, 3]);
  expect([mean, spread]).toEqual([2, 1]);
  expect(low).toBeCloseTo(2 - 4.30265 / Math.sqrt(3), 4);
  expect(high).toBeCloseTo(2 + 4.30265 / Math.sqrt(3), 4);
  expect(verdict).toBe("can’t tell");
});

it("says which is better where the interval is on one side of 0", () => {
  expect(seedDifference([0, 0, 0], [2, 2.1, 2.2]).verdict).toBe("second");
  expect(seedDifference([2, 2.1, 2.2], [0, 0, 0]).verdict).toBe("first");
  expect(seedDifference([1, 1, 1], [1, 1, 1]).verdict).toBe("can’t tell");
  expect(seedDifference([1, 1, 1], [2, 2, 2]).verdict).toBe("second");
});

it("refuses one seed, and seeds that differ", () => {
  expect(() => seedDifference([1], [2])).toThrow("seeds must be at least 2: 1");
  expect(() => seedDifference([1, 2], [2])).toThrow("seeds of both must be 2: 1");
});
