import { describe, expect, it } from "vitest";
import { constant } from "../../../../src/lib/core/schedules/constant.js";
import { cosine } from "../../../../src/lib/core/schedules/cosine.js";
import { exponential } from "../../../../src/lib/core/schedules/exponential.js";
import { inverseTime } from "../../../../src/lib/core/schedules/inverse-time.js";
import { makeSchedule } from "../../../../src/lib/core/schedules/make-schedule.js";
import { stepwise } from "../../../../src/lib/core/schedules/stepwise.js";
import { defaultHyperparameters } from "../../../../src/lib/training/recipe.js";

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
