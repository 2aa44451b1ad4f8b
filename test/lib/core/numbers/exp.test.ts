import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { exp } from "../../../../src/lib/core/numbers/exp.js";
import { expectGolden, ulpsBetween } from "./check-elementary.js";

const anywhere = fc.double({ min: -745, max: 709, noNaN: true });

describe("exp", () => {
  it("is within 1 unit in the last place of values worked out to 60 digits", () => {
    expectGolden("exp", exp, 1);
  });

  it("is within 2 units in the last place of the engine's own", () => {
    fc.assert(
      fc.property(anywhere, (x) => {
        expect(ulpsBetween(exp(x), Math.exp(x))).toBeLessThanOrEqual(2);
      }),
      { numRuns: 5000 },
    );
  });

  it("never falls as x grows", () => {
    fc.assert(
      fc.property(anywhere, fc.double({ min: 0, max: 1e-3, noNaN: true }), (x, step) => {
        expect(exp(x + step)).toBeGreaterThanOrEqual(exp(x));
      }),
    );
  });

  it("stays finite up to the last x that allows it", () => {
    expect(ulpsBetween(exp(709.782712893384), Math.exp(709.782712893384))).toBeLessThanOrEqual(1);
    expect(exp(709.782712893384)).toBeLessThan(Infinity);
  });

  it.each([
    [0, 1],
    [-0, 1],
    [5e-324, 1],
    [Infinity, Infinity],
    [-Infinity, 0],
    [709.7827128933841, Infinity],
    [-745.1332191019411, 5e-324],
    [-745.2, 0],
    [Number.NaN, Number.NaN],
  ])("of %d is %d", (x, y) => {
    expect(exp(x)).toBe(y);
  });
});
