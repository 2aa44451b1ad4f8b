import { describe, expect, it } from "vitest";
import { normal } from "../../../../src/lib/core/initialisers/normal.js";
import { seededRandom } from "../../../../src/lib/core/random.js";
import { fixedRandom } from "../../fixed-random.js";

describe("normal", () => {
  it("gives u·√(−2 ln s/s) with s = u² + v²", () => {
    // u = 0.5 and v = 0 from the draws 0.75 and 0.5.
    expect(normal(fixedRandom([0.75, 0.5]))).toBeCloseTo(0.5 * Math.sqrt((-2 * Math.log(0.25)) / 0.25), 14);
  });

  it("draws again outside the unit circle and at its centre", () => {
    const inside = normal(fixedRandom([0.75, 0.5]));
    expect(normal(fixedRandom([0, 0, 0.75, 0.5]))).toBe(inside);
    expect(normal(fixedRandom([0.5, 0.5, 0.75, 0.5]))).toBe(inside);
  });

  it("has the parts of a normal distribution within 1, 2 and 3 deviations", () => {
    const random = seededRandom(5);
    const count = 50_000;
    const sizes = Array.from({ length: count }, () => Math.abs(normal(random)));
    for (const [deviations, part] of [
      [1, 0.682689],
      [2, 0.9545],
      [3, 0.9973],
    ]) {
      const found = sizes.filter((size) => size < deviations).length / count;
      expect(Math.abs(found - part)).toBeLessThan(5 * Math.sqrt((part * (1 - part)) / count));
    }
  });
});
