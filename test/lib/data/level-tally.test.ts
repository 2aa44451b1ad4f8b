import { expect, it } from "vitest";
import { LevelTally } from "../../../src/lib/data/level-tally.js";

function scaleOf(...values: number[]): number {
  const tally = new LevelTally();
  for (const value of values) expect(tally.add(value)).toBe(true);
  return tally.scale("f", 0);
}

it("takes whole numbers up to 255 as they are, and numbers up to 1 for parts of 255", () => {
  expect(scaleOf(0, 3, 255)).toBe(1);
  expect(scaleOf(0, 0.2, 1)).toBe(255);
  expect(scaleOf(0, 1, 1)).toBe(255);
  expect(scaleOf(0, 0)).toBe(1);
});

it.each([[[0.5, 200]], [[16, 3]], [[0.001, 0.3]], [[1, 1, 1, 200]]])(
  "refuses what may be either or neither: %s",
  (values) => {
    expect(() => scaleOf(...values)).toThrow(/all whole numbers from 0 to 255 or all numbers from 0 to 1/);
  },
);

it.each([-1, 256, Number.NaN, Infinity])("does not count %s", (value) => {
  expect(new LevelTally().add(value)).toBe(false);
});
