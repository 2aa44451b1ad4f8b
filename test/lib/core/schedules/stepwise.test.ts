import { describe, expect, it } from "vitest";
import { stepwise } from "../../../../src/lib/core/schedules/stepwise.js";
import { expectGoldenRates } from "./check-schedule.js";

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
