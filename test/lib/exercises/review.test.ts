import { describe, expect, it } from "vitest";
import { firstReview, nextReview } from "../../../src/lib/exercises/review.js";
import type { Recalled } from "../../../src/lib/exercises/review-record.js";

const solved = new Date("2026-03-01T09:00:00Z");

/** Days until each review, each taken on the day that it is due. */
function daysOf(...recalled: readonly Recalled[]): number[] {
  let review = firstReview(solved);
  return [
    review.days,
    ...recalled.map((how) => {
      review = nextReview(review, how, review.due);
      return review.days;
    }),
  ];
}

describe("a review", () => {
  it("comes a day after the exercise was solved", () => {
    expect(firstReview(solved).due).toEqual(new Date("2026-03-02T09:00:00Z"));
  });

  it("comes after about a week and about a month where it is recalled at once", () => {
    const [first, second, third, fourth] = daysOf("at once", "at once", "at once");
    expect(first).toBe(1);
    expect(second).toBeGreaterThanOrEqual(4);
    expect(second).toBeLessThanOrEqual(9);
    expect(third).toBeGreaterThanOrEqual(14);
    expect(third).toBeLessThanOrEqual(31);
    expect(fourth).toBeGreaterThan(31);
  });

  it("comes sooner where a hint or a second answer was needed, and the next day where it was forgotten", () => {
    const [, , atOnce] = daysOf("at once", "at once");
    const [, , withHelp] = daysOf("at once", "with help");
    const [, , forgotten] = daysOf("at once", "not");
    expect(withHelp).toBeLessThan(atOnce);
    expect(forgotten).toBe(1);
  });

  it("counts how often it came back and was forgotten", () => {
    const review = nextReview(nextReview(firstReview(solved), "not", solved), "at once", solved);
    expect(review).toMatchObject({ times: 3, lapses: 1 });
  });
});
