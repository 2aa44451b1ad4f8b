import { expect, it } from "vitest";
import { exponential, inverseTime } from "../../../../src/lib/core/schedules.js";
import { scheduleSums } from "../../../../src/pages/learning-rate-decay/study/schedule-sums.js";

it("scheduleSums of an exponential decay ends at η₀/(1 − f)", () => {
  expect(scheduleSums(exponential(0.1, 0.5, 1), 200).sum).toBeCloseTo(0.2, 12);
});

it("scheduleSums of inverse time grows like a logarithm, and its squares stay below a bound", () => {
  const [small, large] = [1000, 100_000].map((steps) => scheduleSums(inverseTime(1, 1), steps));
  expect(large.sum - small.sum).toBeCloseTo(Math.log(100), 2);
  expect(large.squares).toBeLessThan(Math.PI ** 2 / 6);
});
