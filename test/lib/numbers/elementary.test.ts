import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cos, sin } from "../../../src/lib/numbers/cos.js";
import { exp } from "../../../src/lib/numbers/exp.js";
import { expm1 } from "../../../src/lib/numbers/expm1.js";
import { log } from "../../../src/lib/numbers/log.js";
import { power } from "../../../src/lib/numbers/power.js";
import { scaleByPowerOfTwo, splitPowerOfTwo } from "../../../src/lib/numbers/power-of-two.js";
import { sigmoid } from "../../../src/lib/numbers/sigmoid.js";
import { tanh } from "../../../src/lib/numbers/tanh.js";

/** Distance in units of the last place of the number expected. */
function ulps(found: number, expected: number): number {
  if (Object.is(found, expected) || found === expected) return 0;
  return Math.abs(found - expected) / Math.max(Math.abs(expected) * 2 ** -52, 2 ** -1074);
}

const any = fc.double({ noNaN: true, noDefaultInfinity: true });
const moderate = fc.double({ min: -700, max: 700, noNaN: true });

describe("exp, expm1, log, tanh, sigmoid", () => {
  it("are within 3 units in the last place of the engine's own", () => {
    fc.assert(
      fc.property(moderate, (x) => {
        expect(ulps(exp(x), Math.exp(x))).toBeLessThanOrEqual(3);
        expect(ulps(tanh(x), Math.tanh(x))).toBeLessThanOrEqual(3);
        expect(ulps(expm1(x), Math.expm1(x))).toBeLessThanOrEqual(3);
        expect(ulps(sigmoid(x), 1 / (1 + Math.exp(-x)))).toBeLessThanOrEqual(4);
        if (x > 0) expect(ulps(log(x), Math.log(x))).toBeLessThanOrEqual(3);
      }),
      { numRuns: 5000 },
    );
  });

  it("meet known values", () => {
    expect(exp(0)).toBe(1);
    expect(ulps(exp(1), Math.E)).toBeLessThanOrEqual(1);
    expect(log(1)).toBe(0);
    expect(log(2)).toBe(Math.LN2);
    expect(sigmoid(0)).toBe(0.5);
    expect(tanh(0)).toBe(0);
    expect(expm1(1e-20)).toBe(1e-20);
  });

  it("keep to the ends of the range", () => {
    expect(exp(Number.POSITIVE_INFINITY)).toBe(Number.POSITIVE_INFINITY);
    expect(exp(Number.NEGATIVE_INFINITY)).toBe(0);
    expect(exp(710)).toBe(Number.POSITIVE_INFINITY);
    expect(exp(-746)).toBe(0);
    expect(exp(-745)).toBe(5e-324);
    expect(log(0)).toBe(Number.NEGATIVE_INFINITY);
    expect(log(5e-324)).toBeCloseTo(-744.4400719213812, 10);
    expect(log(-1)).toBeNaN();
    expect(tanh(-1000)).toBe(-1);
    expect(sigmoid(-1000)).toBe(0);
    expect(sigmoid(1000)).toBe(1);
  });

  it("pass NaN on", () => {
    for (const f of [exp, expm1, log, tanh, sigmoid]) expect(f(Number.NaN)).toBeNaN();
  });

  it("give −tanh x for −x, and 1 − σ(x) for σ(−x)", () => {
    fc.assert(
      fc.property(any, (x) => {
        expect(tanh(-x) + tanh(x)).toBe(0);
        expect(Math.abs(sigmoid(-x) - (1 - sigmoid(x)))).toBeLessThan(1e-15);
      }),
    );
  });
});

describe("cos and sin", () => {
  it("are within 3·10⁻¹⁶ of the engine's own near 0, and 10⁻¹³ up to 1000", () => {
    fc.assert(
      fc.property(fc.double({ min: -1000, max: 1000, noNaN: true }), (x) => {
        const allowed = Math.abs(x) < 7 ? 1e-15 : 1e-13;
        expect(Math.abs(cos(x) - Math.cos(x))).toBeLessThan(allowed);
        expect(Math.abs(sin(x) - Math.sin(x))).toBeLessThan(allowed);
      }),
      { numRuns: 3000 },
    );
  });

  it("refuse an angle too large to reduce", () => {
    expect(() => cos(1e6)).toThrow("angle must be between -100000 and 100000: 1000000");
    expect(() => cos(Number.NaN)).toThrow(RangeError);
  });
});

describe("powers", () => {
  it("split a number into fraction and exponent, and put it together again", () => {
    fc.assert(
      fc.property(fc.double({ min: 5e-324, noDefaultInfinity: true, noNaN: true }), (y) => {
        const { fraction, exponent } = splitPowerOfTwo(y);
        expect(fraction >= 1 && fraction < 2).toBe(true);
        expect(scaleByPowerOfTwo(fraction, exponent)).toBe(y);
      }),
    );
  });

  it("multiply β with itself t times", () => {
    expect(power(0.5, 10)).toBe(2 ** -10);
    expect(power(0.9, 0)).toBe(1);
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(3000), (beta, t) => {
        expect(Math.abs(power(beta, t) - beta ** t)).toBeLessThan(1e-12);
      }),
    );
  });
});
