import { describe, expect, it } from "vitest";
import { cosine } from "../../../src/lib/schedules/cosine.js";
import { exponential } from "../../../src/lib/schedules/exponential.js";
import { inverseTime } from "../../../src/lib/schedules/inverse-time.js";
import { stepwise } from "../../../src/lib/schedules/stepwise.js";

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
});
