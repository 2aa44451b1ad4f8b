import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { exp } from "../../../../src/lib/core/numbers/exp.js";
import { log } from "../../../../src/lib/core/numbers/log.js";
import { expectGolden, ulpsBetween } from "./check-elementary.js";

describe("log", () => {
  it("is within 1 unit in the last place of values worked out to 60 digits", () => {
    expectGolden("log", log, 1);
  });

  it("is within 2 units in the last place of the engine's own, for every size of number", () => {
    fc.assert(
      fc.property(fc.double({ min: 5e-324, noDefaultInfinity: true, noNaN: true }), (x) => {
        expect(ulpsBetween(log(x), Math.log(x))).toBeLessThanOrEqual(2);
      }),
      { numRuns: 5000 },
    );
  });

  it("undoes exp", () => {
    fc.assert(
      fc.property(fc.double({ min: -700, max: 700, noNaN: true }), (x) => {
        expect(Math.abs(log(exp(x)) - x)).toBeLessThanOrEqual(2 ** -52 * Math.max(1, Math.abs(x)));
      }),
    );
  });

  it.each([
    [1, 0],
    [2, Math.LN2],
    [0, -Infinity],
    [-0, -Infinity],
    [-1, Number.NaN],
    [-5e-324, Number.NaN],
    [Infinity, Infinity],
    [Number.NaN, Number.NaN],
  ])("of %d is %d", (x, y) => {
    expect(log(x)).toBe(y);
  });
});
