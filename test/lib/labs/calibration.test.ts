import { describe, expect, it } from "vitest";
import { softmaxOf } from "../../../src/lib/core/kernels/softmax.js";
import { seededRandom } from "../../../src/lib/core/random.js";
import { reliabilityOf } from "../../../src/lib/labs/statistics/reliability.js";
import { fitTemperature, tempered } from "../../../src/pages/inference/study/temperature.js";

describe("reliabilityOf", () => {
  it("compares probability and truth in each interval", () => {
    const { bins, error } = reliabilityOf([0.9, 0.8, 0.95, 0.2], [true, false, true, false], 2);
    expect(bins.map(({ count }) => count)).toEqual([1, 3]);
    expect(bins[1].confidence).toBeCloseTo(0.8833, 4);
    expect(bins[1].accuracy).toBeCloseTo(0.6667, 4);
    expect(error).toBeCloseTo((1 / 4) * 0.2 + (3 / 4) * (0.88333 - 0.66667), 4);
  });

  it("puts 1 into the last interval and leaves empty ones without numbers", () => {
    const { bins } = reliabilityOf([1], [true]);
    expect(bins[9].count).toBe(1);
    expect(bins[0].accuracy).toBeNaN();
  });

  it("refuses what is no probability", () => {
    expect(() => reliabilityOf([Number.NaN], [true])).toThrow("probability must be in [0, 1]: NaN");
    expect(() => reliabilityOf([], [])).toThrow("answers must be at least 1: 0");
    expect(() => reliabilityOf([0.5], [])).toThrow(RangeError);
  });
});

/** The class in whose part of 0 … 1 a number lies. */
function drawn(p: readonly number[], at: number): number {
  let sum = 0;
  for (const [k, part] of p.entries()) {
    sum += part;
    if (at < sum) return k;
  }
  return p.length - 1;
}

describe("fitTemperature", () => {
  /** Labels drawn by chance from softmax(z), with scores that are then made too large. */
  function pictures(too: number, count = 6000) {
    const random = seededRandom(3);
    const z: number[][] = [];
    const labels: number[] = [];
    for (let i = 0; i < count; i++) {
      const scores = Array.from({ length: 4 }, () => 6 * random.uniform());
      const p = softmaxOf(scores);
      labels.push(drawn(p, random.uniform()));
      z.push(scores.map((score) => too * score));
    }
    return { z, labels };
  }

  it.each([0.5, 1, 2.5])("finds by how much scores are too large: %d", (too) => {
    expect(fitTemperature(pictures(too)) / too).toBeCloseTo(1, 1);
  });

  it("finds the least loss", () => {
    const set = pictures(2, 400);
    const T = fitTemperature(set);
    const least = tempered(set, T);
    for (const other of [0.98 * T, 1.02 * T, 1]) expect(tempered(set, other)).toBeGreaterThanOrEqual(least);
  });

  it("at T = 1 is the cross-entropy", () => {
    const set = { z: [[1, 2, 0.5]], labels: [1] };
    expect(tempered(set, 1)).toBeCloseTo(-Math.log(softmaxOf([1, 2, 0.5])[1]), 12);
    expect(() => fitTemperature({ z: [], labels: [] })).toThrow("pictures must be at least 1: 0");
  });
});
