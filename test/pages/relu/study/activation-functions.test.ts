import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { activations } from "../../../../src/lib/core/layers/activations.js";
import { activationFunctions } from "../../../../src/pages/relu/study/activation-functions.js";

describe("activationFunctions", () => {
  it.each(activations)(
    "$name has the slope that finite differences find, and none steeper than it says",
    ({ name }) => {
      const { f, slope, steepest } = activationFunctions[name];
      fc.assert(
        fc.property(fc.double({ min: -8, max: 8, noNaN: true }), (a) => {
          if (Math.abs(a) < 1e-4) return;
          const difference = (f(a + 1e-5) - f(a - 1e-5)) / 2e-5;
          expect(slope(a)).toBeCloseTo(difference, 8);
          expect(slope(a)).toBeLessThanOrEqual(steepest);
        }),
      );
    },
  );

  it("are steepest at 0", () => {
    expect(activationFunctions.sigmoid.slope(0)).toBe(0.25);
    expect(activationFunctions.tanh.slope(0)).toBe(1);
  });

  it("takes the slope of ReLU at 0 to be 0", () => {
    expect(activationFunctions.relu.slope(0)).toBe(0);
  });

  it("knows tanh as a stretched sigmoid, tanh a = 2σ(2a) − 1", () => {
    for (const a of [-3, -0.5, 0.1, 2]) {
      expect(activationFunctions.tanh.f(a)).toBeCloseTo(2 * activationFunctions.sigmoid.f(2 * a) - 1, 14);
    }
  });
});
