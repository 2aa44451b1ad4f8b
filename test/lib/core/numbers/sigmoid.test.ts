import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sigmoid } from "../../../../src/lib/core/numbers/sigmoid.js";
import { expectGolden } from "./check-elementary.js";

describe("sigmoid", () => {
  it("is within 2 units in the last place of values worked out to 60 digits", () => {
    expectGolden("sigmoid", sigmoid, 2);
  });

  it("gives 1 − σ(x) for σ(−x), and never falls", () => {
    const x = fc.double({ min: -800, max: 800, noNaN: true });
    fc.assert(
      fc.property(x, x, (a, b) => {
        expect(Math.abs(sigmoid(-a) - (1 - sigmoid(a)))).toBeLessThanOrEqual(2 ** -52);
        expect(sigmoid(Math.max(a, b))).toBeGreaterThanOrEqual(sigmoid(Math.min(a, b)) * (1 - 2 ** -52));
      }),
    );
  });

  it.each([
    [0, 0.5],
    [-0, 0.5],
    [Infinity, 1],
    [-Infinity, 0],
    [1000, 1],
    [-1000, 0],
    [Number.NaN, Number.NaN],
  ])("of %d is %d", (x, y) => {
    expect(sigmoid(x)).toBe(y);
  });
});
