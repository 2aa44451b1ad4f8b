import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Bowl,
  bowlLoss,
  penalisedPoint,
  penaltyNames,
  priceOfSize,
  sizeBy,
} from "../../../../src/pages/l2/study/penalised-point.js";

const bowl: Bowl = { minimum: [0.9, 1.6], curvature: [0.04, 0.008, 0.08] };

describe("penalisedPoint", () => {
  it("is the minimum of the loss without a price", () => {
    for (const penalty of penaltyNames) {
      const [w1, w2] = penalisedPoint(penalty, bowl, 0);
      expect(w1).toBeCloseTo(0.9, 12);
      expect(w2).toBeCloseTo(1.6, 12);
    }
  });

  it("is worked out by hand: L1 gives up the first weight, L2 does not", () => {
    // Ha = (0.0488, 0.1352); with w₁ = 0 L1 leaves (0.1352 − 0.05)/0.08 of w₂.
    expect(penalisedPoint("L1", bowl, 0.05)).toEqual([0, expect.closeTo(1.065, 12)]);
    const determinant = 0.14 * 0.18 - 0.008 * 0.008;
    expect(penalisedPoint("L2", bowl, 0.05)).toEqual([
      expect.closeTo((0.18 * 0.0488 - 0.008 * 0.1352) / determinant, 12),
      expect.closeTo((0.14 * 0.1352 - 0.008 * 0.0488) / determinant, 12),
    ]);
  });

  it("is the best point under its price, and the best of all that are no larger", () => {
    const number = fc.double({ min: -2, max: 2, noNaN: true });
    const part = fc.double({ min: 0, max: 1, noNaN: true });
    const property = fc.property(number, number, number, number, part, (a1, a2, w1, w2, price) => {
      const moved = { ...bowl, minimum: [a1, a2] as const };
      for (const penalty of penaltyNames) {
        const best = penalisedPoint(penalty, moved, price / 10);
        const charge = (w: readonly [number, number]) =>
          (price / 10) * (penalty === "L2" ? sizeBy("L2", w) ** 2 : sizeBy("L1", w));
        expect(bowlLoss(moved, best) + charge(best)).toBeLessThanOrEqual(
          bowlLoss(moved, [w1, w2]) + charge([w1, w2]) + 1e-12,
        );
        const size = sizeBy(penalty, [w1, w2]);
        const shrunk = size > sizeBy(penalty, best) ? sizeBy(penalty, best) / size : 1;
        const other = [w1 * shrunk, w2 * shrunk] as const;
        expect(bowlLoss(moved, best)).toBeLessThanOrEqual(bowlLoss(moved, other) + 1e-9);
      }
    });
    fc.assert(property);
  });

  it.each([-1, Number.NaN])("refuses a price of %s", (price) => {
    expect(() => penalisedPoint("L1", bowl, price)).toThrow(`price must be at least 0: ${price}`);
  });
});

describe("priceOfSize", () => {
  it("leads back to the size", () => {
    for (const penalty of penaltyNames) {
      const price = priceOfSize(penalty, bowl, 0.7, [0.001, 1]);
      expect(sizeBy(penalty, penalisedPoint(penalty, bowl, price))).toBeCloseTo(0.7, 8);
    }
  });

  it("stays within its range", () => {
    expect(priceOfSize("L2", bowl, 5, [0.01, 0.1])).toBeCloseTo(0.01, 8);
    expect(priceOfSize("L2", bowl, 0, [0.01, 0.1])).toBeCloseTo(0.1, 8);
  });
});
