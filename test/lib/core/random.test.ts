import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { normal, seededRandom } from "../../../src/lib/core/random.js";
import { fixedRandom } from "../fixed-random.js";

describe("seededRandom", () => {
  it("gives the numbers that a Python script of the published algorithms gives", () => {
    // python3 test/golden/generator.py prints them.
    const random = seededRandom(1);
    expect(Array.from({ length: 6 }, () => random.uint32())).toEqual([
      393288148, 2174103013, 3814759091, 2092745082, 1865176206, 2179171167,
    ]);
  });

  it("gives the same numbers for the same seed, others for another", () => {
    const draw = (seed: number) => {
      const random = seededRandom(seed);
      return Array.from({ length: 5 }, random.uint32);
    };
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        expect(draw(seed)).toEqual(draw(seed));
      }),
    );
    expect(draw(0)).not.toEqual(draw(1));
  });

  it("spreads evenly over [0, 1), and over the numbers below a count", () => {
    const random = seededRandom(3);
    const tenths = new Array(10).fill(0);
    const sevenths = new Array(7).fill(0);
    for (let k = 0; k < 70_000; k++) {
      tenths[Math.floor(10 * random.uniform())]++;
      sevenths[random.below(7)]++;
    }
    for (const count of tenths) expect(Math.abs(count - 7000)).toBeLessThan(350);
    for (const count of sevenths) expect(Math.abs(count - 10_000)).toBeLessThan(450);
  });

  it.each([-1, 1.5, Number.NaN, 2 ** 32])("refuses the seed %d", (seed) => {
    expect(() => seededRandom(seed)).toThrow(`seed must be a whole number from 0 to 4294967295: ${seed}`);
  });

  it.each([0, -3, 1.5, Number.NaN])("refuses to draw below %d", (count) => {
    expect(() => seededRandom(1).below(count)).toThrow(
      `count must be a whole number from 1 to 4294967296: ${count}`,
    );
  });
});

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
