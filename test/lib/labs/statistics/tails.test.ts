import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { chiSquareTail, fTail, tLeaving, tTail } from "../../../../src/lib/labs/statistics/tails.js";

// From SciPy.
const { tails }: { tails: { f: [number, number, number, number][]; t: [number, number, number][] } } =
  JSON.parse(readFileSync(new URL("../../../golden/regression.json", import.meta.url), "utf8"));

describe("fTail", () => {
  it.each(tails.f)(
    "agrees with SciPy to the last digits of a small tail too: F = %s with %i and %i",
    (f, between, within, expected) => {
      expect(fTail(f, between, within) / expected).toBeCloseTo(1, 9);
    },
  );

  it("is 1 at 0, and refuses what can be no F", () => {
    expect(fTail(0, 2, 88)).toBe(1);
    expect(() => fTail(-1, 2, 88)).toThrow(new RangeError("F must be at least 0: -1"));
    expect(() => fTail(1, 2, 0)).toThrow("k must be a whole number of at least 1: 0");
  });
});

describe("tLeaving", () => {
  it.each(tails.t)("agrees with SciPy: %s with %i degrees", (outside, degrees, expected) => {
    expect(tLeaving(outside, degrees) / expected).toBeCloseTo(1, 9);
  });

  it("undoes tTail", () => {
    expect(tTail(tLeaving(0.2, 7), 7)).toBeCloseTo(0.2, 12);
  });

  it.each([0, 1, Number.NaN])("refuses %s", (outside) => {
    expect(() => tLeaving(outside, 5)).toThrow(new RangeError(`outside must be between 0 and 1: ${outside}`));
  });
});

it("chiSquareTail of two degrees is halved every 2 ln 2, and refuses what can be none", () => {
  expect(chiSquareTail(0)).toBe(1);
  expect(chiSquareTail(2 * Math.LN2)).toBeCloseTo(0.5, 14);
  expect(() => chiSquareTail(-1)).toThrow(new RangeError("chi-square must be at least 0: -1"));
});
