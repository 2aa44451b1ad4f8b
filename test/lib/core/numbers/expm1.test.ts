import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { expm1 } from "../../../../src/lib/core/numbers/expm1.js";
import { expectGolden, ulpsBetween } from "./check-elementary.js";

describe("expm1", () => {
  it("is within 2 units in the last place of values worked out to 60 digits", () => {
    expectGolden("expm1", expm1, 2);
  });

  it("is within 3 units in the last place of the engine's own", () => {
    fc.assert(
      fc.property(fc.double({ min: -700, max: 700, noNaN: true }), (x) => {
        expect(ulpsBetween(expm1(x), Math.expm1(x))).toBeLessThanOrEqual(3);
      }),
      { numRuns: 5000 },
    );
  });

  it("keeps the digits that eˣ − 1 loses near 0", () => {
    expect(expm1(1e-20)).toBe(1e-20);
    expect(expm1(-5e-324)).toBe(-5e-324);
  });

  it.each([
    [-0, -0],
    [Infinity, Infinity],
    [-Infinity, -1],
    [710, Infinity],
    [-800, -1],
    [Number.NaN, Number.NaN],
  ])("of %d is %d", (x, y) => {
    expect(expm1(x)).toBe(y);
  });
});
