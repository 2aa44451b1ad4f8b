import { describe, expect, it } from "vitest";
import { cosine } from "../../../src/lib/core/schedules/cosine.js";
import { exponential } from "../../../src/lib/core/schedules/exponential.js";
import { inverseTime } from "../../../src/lib/core/schedules/inverse-time.js";
import { stepwise } from "../../../src/lib/core/schedules/stepwise.js";
import { usualTrainPart } from "../../../src/lib/data/split-of.js";
import { parabolaPath } from "../../../src/pages/gradient-descent/study/parabola.js";
import { noiseFloor } from "../../../src/pages/learning-rate-decay/study/noisy-parabola.js";
import { scheduleSums } from "../../../src/pages/learning-rate-decay/study/schedule-sums.js";
import { saidIn } from "../said.js";

describe("the numbers of the chapter on learning-rate decay", () => {
  it("the worked example goes 0.1, 0.0667, 0.05, 0.04, 0.0333", () => {
    const rates = [0, 1, 2, 3, 4].map((t) => Number(inverseTime(0.1, 0.5)(t).toFixed(4)));
    expect(rates).toEqual([0.1, 0.0667, 0.05, 0.04, 0.0333]);
  });

  it("a decay of 0.01 leaves 77 % after 30 epochs, and 7 % if it is per step of 46 an epoch", () => {
    expect(Math.ceil(5861 / 128)).toBe(46);
    expect(inverseTime(1, 0.01)(30)).toBeCloseTo(0.769, 3);
    expect(inverseTime(1, 0.01)(30 * 46)).toBeCloseTo(0.0676, 4);
  });

  it("the other schedules are what their formulas say", () => {
    for (const t of [0, 99, 100, 250, 999]) {
      expect(stepwise(0.2, 0.5, 100)(t)).toBeCloseTo(0.2 * 0.5 ** Math.floor(t / 100), 14);
      expect(exponential(0.2, 0.5, 100)(t)).toBeCloseTo(0.2 * 0.5 ** (t / 100), 14);
      expect(cosine(0.2, 1000)(t)).toBeCloseTo(0.1 * (1 + Math.cos((Math.PI * t) / 1000)), 14);
    }
  });

  it("for small rates half the rate is half the floor, and about twice the way there", () => {
    expect(noiseFloor(1, 1, 0.01) / noiseFloor(1, 1, 0.005)).toBeCloseTo(2, 1);
    const stepsTo = (eta: number) =>
      parabolaPath({ curvature: 1, eta, start: 3, steps: 5000 }).findIndex((w) => w < 0.3);
    expect(stepsTo(0.005) / stepsTo(0.01)).toBeCloseTo(2, 1);
  });

  it("the cosine of the race ends with its last step", () => {
    const [perClass] = saidIn("learning-rate-decay", /splitOf\(dataset, 1\)\.train, (\d+), seededRandom/);
    const [batchSize, epochs] = saidIn("learning-rate-decay", /batchSize: (\d+), epochs: (\d+) \};/);
    const [decaySteps] = saidIn("learning-rate-decay", /decaySteps: (\d+)/);
    expect(epochs * Math.ceil((5 * perClass * usualTrainPart) / batchSize)).toBe(decaySteps);
    expect(saidIn("learning-rate-decay", /([\d,]+) steps in \d epochs; the cosine/)).toEqual([decaySteps]);
  });

  it("an exponential schedule cannot pass η₀/(1 − f), and inverse time passes any bound while its squares do not", () => {
    expect(scheduleSums(exponential(0.1, 0.99, 1), 100_000).sum).toBeLessThanOrEqual(10 + 1e-9);
    const [some, more] = [1000, 1_000_000].map((steps) => scheduleSums(inverseTime(0.1, 0.01), steps));
    expect(more.sum).toBeGreaterThan(some.sum + 50);
    expect(more.squares).toBeLessThan(1.1);
  });
});
