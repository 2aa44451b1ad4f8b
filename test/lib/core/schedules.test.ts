import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import {
  constant,
  cosine,
  exponential,
  inverseTime,
  makeSchedule,
  type Schedule,
  stepwise,
} from "../../../src/lib/core/schedules.js";
import { defaultHyperparameters } from "../../../src/lib/training/recipe.js";
import { expectClose } from "../close.js";

/** Rates from PyTorch; test/golden/optimisers.py made them. */
const golden: { rates: Record<string, number[]> } = JSON.parse(
  readFileSync(new URL("../../golden/optimisers.json", import.meta.url), "utf8"),
);

/** Expects PyTorch's learning rates for the first 25 steps, to 10⁻⁹ of η₀ = 0.1. */
function expectGoldenRates(name: string, schedule: Schedule): void {
  expect(golden.rates[name].length).toBe(25);
  const rates = golden.rates[name].map((_, t) => schedule(t));
  expectClose(rates, golden.rates[name], 1e-10, name);
}

describe("constant", () => {
  it("stays at η₀", () => {
    expect([0, 1, 1e6].map(constant(0.02))).toEqual([0.02, 0.02, 0.02]);
  });
});

describe("inverseTime", () => {
  it("gives PyTorch's rates for 25 steps", () => {
    expectGoldenRates("inverse-time", inverseTime(0.1, 0.1));
  });

  it("halves the rate at t = 1/decay", () => {
    expect(inverseTime(0.02, 0.001)(1000)).toBe(0.01);
    expect(inverseTime(0.02, 0)(1000)).toBe(0.02);
  });

  it.each([-1, Infinity, Number.NaN])("refuses a decay of %d", (decay) => {
    expect(() => inverseTime(0.1, decay)).toThrow(`decay must be at least 0: ${decay}`);
  });
});

describe("stepwise", () => {
  it("gives PyTorch's rates for 25 steps", () => {
    expectGoldenRates("step", stepwise(0.1, 0.5, 7));
  });

  it("halves the rate every 10 steps, not before", () => {
    expect([0, 9, 10, 19, 20].map(stepwise(8, 0.5, 10))).toEqual([8, 8, 4, 4, 2]);
  });

  it("refuses constants out of range", () => {
    expect(() => stepwise(0.1, 0, 5)).toThrow("decay factor must be above 0: 0");
    expect(() => stepwise(0.1, 0.5, Number.NaN)).toThrow("decay steps must be above 0: NaN");
  });
});

describe("exponential", () => {
  it("gives PyTorch's rates for 25 steps", () => {
    expectGoldenRates("exponential", exponential(0.1, 0.5, 7));
  });

  it("meets stepwise decay at every n-th step", () => {
    const at = [0, 10, 50, 200];
    expectClose(at.map(exponential(8, 0.9, 10)), at.map(stepwise(8, 0.9, 10)), 1e-14);
  });

  it("refuses constants out of range", () => {
    expect(() => exponential(0.1, -1, 5)).toThrow("decay factor must be above 0: -1");
    expect(() => exponential(0.1, 0.5, 0)).toThrow("decay steps must be above 0: 0");
  });
});

describe("cosine", () => {
  it("gives PyTorch's rates for 25 steps", () => {
    expectGoldenRates("cosine", cosine(0.1, 24));
  });

  it("starts at η₀, is at half of it halfway, and stays at 0 after its end", () => {
    expectClose([0, 5, 10, 500].map(cosine(0.1, 10)), [0.1, 0.05, 0, 0], 1e-16);
  });

  it.each([0, -5, Number.NaN])("refuses a length of %d steps", (length) => {
    expect(() => cosine(0.1, length)).toThrow(`decay steps must be above 0: ${length}`);
  });
});

const chosen = { ...defaultHyperparameters, learningRate: 0.25, decay: 0.5, decayFactor: 0.3, decaySteps: 4 };
const steps = [0, 1, 4, 9];

describe("makeSchedule", () => {
  it.each([
    ["constant", constant(0.25)],
    ["inverse-time", inverseTime(0.25, 0.5)],
    ["step", stepwise(0.25, 0.3, 4)],
    ["exponential", exponential(0.25, 0.3, 4)],
    ["cosine", cosine(0.25, 4)],
  ] as const)("makes %s with its constants", (schedule, expected) => {
    const rates = steps.map(makeSchedule({ ...chosen, schedule }));
    expect(rates).toEqual(steps.map(expected));
    expect(rates[0]).toBe(0.25);
  });

  it("names a schedule that it does not know", () => {
    const unknown = { ...chosen };
    Object.assign(unknown, { schedule: "warm" });
    expect(() => makeSchedule(unknown)).toThrow(new RangeError("schedule is not known: warm"));
  });
});
