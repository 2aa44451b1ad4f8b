import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  powerOfTwo,
  scaleByPowerOfTwo,
  splitPowerOfTwo,
} from "../../../../src/lib/core/numbers/power-of-two.js";

describe("powers of two", () => {
  it("are exact from the smallest normal number to the largest", () => {
    for (const k of [-1022, -1, 0, 1, 52, 1023]) expect(powerOfTwo(k)).toBe(2 ** k);
  });

  it("scale beyond their own range when the result is within", () => {
    expect(scaleByPowerOfTwo(0.5, 1024)).toBe(2 ** 1023);
    expect(scaleByPowerOfTwo(1, -1074)).toBe(5e-324);
    expect(scaleByPowerOfTwo(1, 1024)).toBe(Infinity);
    expect(scaleByPowerOfTwo(1, -1076)).toBe(0);
  });

  it("split a number into fraction and exponent, and put it together again", () => {
    fc.assert(
      fc.property(fc.double({ min: 5e-324, noDefaultInfinity: true, noNaN: true }), (y) => {
        const { fraction, exponent } = splitPowerOfTwo(y);
        expect(fraction >= 1 && fraction < 2).toBe(true);
        expect(scaleByPowerOfTwo(fraction, exponent)).toBe(y);
      }),
    );
  });
});
