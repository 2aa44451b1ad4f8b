import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { softThreshold } from "../../../../src/pages/l2/study/soft-threshold.js";

describe("softThreshold", () => {
  it("takes t off the size, and makes what is smaller 0", () => {
    expect([3, 0.5, 0, -0.5, -3].map((w) => softThreshold(w, 1))).toEqual([2, 0, 0, 0, -2]);
  });

  it("is the minimum of ½(u − w)² + t·|u|", () => {
    const number = fc.double({ min: -3, max: 3, noNaN: true });
    fc.assert(
      fc.property(number, fc.double({ min: 0, max: 2, noNaN: true }), number, (w, t, other) => {
        const cost = (u: number) => (u - w) ** 2 / 2 + t * Math.abs(u);
        expect(cost(softThreshold(w, t))).toBeLessThanOrEqual(cost(other) + 1e-12);
      }),
    );
  });

  it.each([-1, Number.NaN])("refuses a threshold of %s", (t) => {
    expect(() => softThreshold(1, t)).toThrow(`threshold must be at least 0: ${t}`);
  });
});
