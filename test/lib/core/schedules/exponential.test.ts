import { describe, expect, it } from "vitest";
import { exponential } from "../../../../src/lib/core/schedules/exponential.js";
import { stepwise } from "../../../../src/lib/core/schedules/stepwise.js";
import { expectClose } from "../../close.js";
import { expectGoldenRates } from "./check-schedule.js";

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
