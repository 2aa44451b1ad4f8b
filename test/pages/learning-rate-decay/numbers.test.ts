import { describe, expect, it } from "vitest";
import { cosine, exponential, inverseTime, stepwise } from "../../../src/lib/core/schedules.js";
import { usualTrainPart } from "../../../src/lib/data/split.js";
import { parabolaPath } from "../../../src/pages/gradient-descent/study/parabola.js";
import { noiseFloor } from "../../../src/pages/learning-rate-decay/study/noisy-parabola.js";
import { scheduleSums } from "../../../src/pages/learning-rate-decay/study/schedule-sums.js";
import { example, readings } from "../../../src/pages/learning-rate-decay/worked.js";
import { saidIn } from "../said.js";

describe("the numbers of the chapter on learning-rate decay", () => {
  it("the worked example begins and falls as the page says", () => {
    const [eta0, decay, ...fractions] = saidIn(
      "learning-rate-decay",
      /eta_0 = ([\d.]+)\$ and decay ([\d.]+): the rates are ([\d.]+), ([\d.]+)\/([\d.]+), ([\d.]+)\/([\d.]+), ([\d.]+)\/([\d.]+),/,
    );
    expect(example).toEqual({ eta0, decay });
    const [first, ...pairs] = fractions;
    const said = [first, ...[0, 2, 4].map((k) => pairs[k] / pairs[k + 1])];
    for (const [t, rate] of said.entries()) expect(inverseTime(eta0, decay)(t)).toBeCloseTo(rate, 12);
  });

  it("the figure of both readings opens with the recipe and the decay of its question", () => {
    const [rows, batch, stepsPerEpoch, decay, epochs] = saidIn(
      "learning-rate-decay",
      /has ([\d,]+) training drawings in batches of (\d+), .* is (\d+) steps an epoch\. With a decay of ([\d.]+), .* after (\d+) epochs/,
    );
    expect(readings).toEqual({ decay, stepsPerEpoch, epochs });
    expect(Math.ceil(rows / batch)).toBe(stepsPerEpoch);
    expect(inverseTime(1, decay)(epochs)).toBeGreaterThan(10 * inverseTime(1, decay)(epochs * stepsPerEpoch));
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
