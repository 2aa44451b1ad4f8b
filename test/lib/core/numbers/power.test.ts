import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { power } from "../../../../src/lib/core/numbers/power.js";

describe("power", () => {
  it("multiplies β with itself t times", () => {
    expect(power(0.5, 10)).toBe(2 ** -10);
    expect(power(0.9, 0)).toBe(1);
    expect(power(0, 0)).toBe(1);
    expect(power(0, 3)).toBe(0);
  });

  it("agrees with the engine's own to 12 digits", () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(3000), (beta, t) => {
        expect(Math.abs(power(beta, t) - beta ** t)).toBeLessThan(1e-12);
      }),
    );
  });
});
