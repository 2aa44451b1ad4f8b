import { describe, expect, it } from "vitest";
import { inverseTime } from "../../../../src/lib/core/schedules/inverse-time.js";
import { expectGoldenRates } from "./check-schedule.js";

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
