import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { cosine } from "../../../src/lib/schedules/cosine.js";
import { exponential } from "../../../src/lib/schedules/exponential.js";
import { inverseTime } from "../../../src/lib/schedules/inverse-time.js";
import { makeSchedule } from "../../../src/lib/schedules/make-schedule.js";
import type { Schedule } from "../../../src/lib/schedules/schedule.js";
import { stepwise } from "../../../src/lib/schedules/stepwise.js";
import { schedules } from "../../../src/lib/training/hyperparameters.js";
import { defaultHyperparameters } from "../../../src/lib/training/recipe.js";
import { expectClose } from "../close.js";

/** Rates from PyTorch; test/golden/optimisers.py made them. */
const golden: { rates: Record<string, number[]> } = JSON.parse(
  readFileSync(new URL("../../golden/optimisers.json", import.meta.url), "utf8"),
);

const cases: [string, Schedule][] = [
  ["inverse-time", inverseTime(0.1, 0.1)],
  ["step", stepwise(0.1, 0.5, 7)],
  ["exponential", exponential(0.1, 0.5, 7)],
  ["cosine", cosine(0.1, 24)],
];

describe("schedules", () => {
  it.each(cases)("%s gives PyTorch's rates for 25 steps", (name, schedule) => {
    const rates = golden.rates[name].map((_, t) => schedule(t));
    expect(rates.length).toBe(25);
    expectClose(rates, golden.rates[name], 1e-9, name);
  });

  it("inverse time halves the rate at t = 1/decay", () => {
    expect(inverseTime(0.02, 0.001)(1000)).toBe(0.01);
  });

  it("cosine stays at 0 after its end", () => {
    expect(cosine(0.1, 10)(10)).toBeCloseTo(0, 12);
    expect(cosine(0.1, 10)(500)).toBeCloseTo(0, 12);
  });

  it("begin with η₀ whatever their kind", () => {
    for (const schedule of schedules) {
      expect(makeSchedule({ ...defaultHyperparameters, schedule, learningRate: 0.25 })(0)).toBe(0.25);
    }
  });

  it.each([
    [() => inverseTime(0.1, -1), "decay must be at least 0: -1"],
    [() => stepwise(0.1, 0, 5), "decay factor must be above 0: 0"],
    [() => exponential(0.1, 0.5, Number.NaN), "decay steps must be above 0: NaN"],
    [() => cosine(0.1, 0), "decay steps must be above 0: 0"],
  ])("refuse constants out of range", (make, message) => {
    expect(make).toThrow(message);
  });
});
