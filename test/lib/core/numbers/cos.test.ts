import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cos, sin } from "../../../../src/lib/core/numbers/cos.js";
import { expectNearGolden } from "./check-elementary.js";

describe("cos and sin", () => {
  it("are within 2⁻⁵² of values worked out to 60 digits", () => {
    expectNearGolden("cos", cos, 2 ** -52);
    expectNearGolden("sin", sin, 2 ** -52);
  });

  it("are as near to the engine's own up to 1000", () => {
    fc.assert(
      fc.property(fc.double({ min: -1000, max: 1000, noNaN: true }), (x) => {
        expect(Math.abs(cos(x) - Math.cos(x))).toBeLessThanOrEqual(2 ** -51);
        expect(Math.abs(sin(x) - Math.sin(x))).toBeLessThanOrEqual(2 ** -51);
      }),
      { numRuns: 3000 },
    );
  });

  it("keep sin x ≈ x for a small x", () => {
    expect(sin(1e-9)).toBe(1e-9);
    expect(cos(0)).toBe(1);
  });

  it("square to 1 together", () => {
    fc.assert(
      fc.property(fc.double({ min: -1e5, max: 1e5, noNaN: true }), (x) => {
        expect(Math.abs(cos(x) ** 2 + sin(x) ** 2 - 1)).toBeLessThan(1e-15);
      }),
    );
  });

  it.each([1e6, -1e6, Infinity, Number.NaN])("refuse an angle of %d, too large to reduce", (x) => {
    expect(() => cos(x)).toThrow(`angle must be between -100000 and 100000: ${x}`);
    expect(() => sin(x)).toThrow(RangeError);
  });
});
