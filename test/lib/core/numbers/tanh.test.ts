import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { tanh } from "../../../../src/lib/core/numbers/tanh.js";
import { expectGolden, ulpsBetween } from "./check-elementary.js";

const any = fc.double({ noNaN: true });

describe("tanh", () => {
  it("is within 3 units in the last place of values worked out to 60 digits", () => {
    expectGolden("tanh", tanh, 3);
  });

  it("is within 4 units in the last place of the engine's own", () => {
    fc.assert(
      fc.property(fc.double({ min: -25, max: 25, noNaN: true }), (x) => {
        expect(ulpsBetween(tanh(x), Math.tanh(x))).toBeLessThanOrEqual(4);
      }),
      { numRuns: 5000 },
    );
  });

  it("changes its sign with x and stays between −1 and 1", () => {
    fc.assert(
      fc.property(any, (x) => {
        expect(tanh(-x)).toBe(-tanh(x));
        expect(Math.abs(tanh(x))).toBeLessThanOrEqual(1);
      }),
    );
  });

  it.each([
    [0, 0],
    [-0, -0],
    [5e-324, 5e-324],
    [Infinity, 1],
    [-Infinity, -1],
    [23, 1],
    [Number.NaN, Number.NaN],
  ])("of %d is %d", (x, y) => {
    expect(tanh(x)).toBe(y);
  });
});
