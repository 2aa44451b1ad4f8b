import { describe, expect, it } from "vitest";
import { balancedAccuracy } from "../../../../src/lib/core/metrics/balanced-accuracy.js";

describe("balancedAccuracy", () => {
  it("is the mean of the recalls", () => {
    expect(balancedAccuracy(Uint32Array.of(98, 2, 1, 1), 2)).toBeCloseTo((0.98 + 0.5) / 2, 14);
  });

  it("is accuracy where every class has as many samples", () => {
    expect(balancedAccuracy(Uint32Array.of(3, 1, 2, 2), 2)).toBe(5 / 8);
  });

  it("gives an answer that is always the same what guessing gets", () => {
    expect(balancedAccuracy(Uint32Array.of(990, 0, 10, 0), 2)).toBe(0.5);
  });

  it("leaves classes without samples out", () => {
    expect(balancedAccuracy(Uint32Array.of(3, 1, 0, 0), 2)).toBe(0.75);
    expect(balancedAccuracy(new Uint32Array(4), 2)).toBeNaN();
  });
});
