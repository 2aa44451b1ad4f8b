import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { firstReview, nextReview } from "../../../src/lib/exercises/review.js";
import { readReview, recalledBy, reviewName, writeReview } from "../../../src/lib/exercises/review-record.js";

const solved = new Date("2026-03-01T09:00:00Z");
const record = { answer: "1", attempts: 1, hints: 0, solved: true };

describe("the record of a review", () => {
  it("is read as it was written", () => {
    const review = nextReview(firstReview(solved), "with help", new Date("2026-03-03T10:00:00Z"));
    expect(readReview(writeReview(review))).toEqual(review);
  });

  it("has the name of its exercise", () => {
    expect(reviewName("softmax", "three-to-one")).toBe("review/softmax/three-to-one");
  });

  it.each([
    ["no JSON", "{"],
    ["another version", JSON.stringify({ ...firstReview(solved), version: 2 })],
    ["no date", JSON.stringify({ ...firstReview(solved), version: 1, due: "soon" })],
    ["no stability", JSON.stringify({ ...firstReview(solved), version: 1, stability: 0 })],
    ["a difficulty that is none", JSON.stringify({ ...firstReview(solved), version: 1, difficulty: 11 })],
    ["nothing", undefined],
  ])("is none with %s", (_, kept) => {
    expect(readReview(kept)).toBeUndefined();
  });

  it("is none, or one that can be scheduled, whatever stands in a field", () => {
    const kept = Object.entries({ version: 1, ...firstReview(solved) });
    fc.assert(
      fc.property(fc.nat(kept.length - 1), fc.jsonValue(), (at, value) => {
        const changed = Object.fromEntries(kept.map(([name, old], k) => [name, k === at ? value : old]));
        const review = readReview(JSON.stringify(changed));
        if (review) expect(nextReview(review, "at once", solved).days).toBeGreaterThanOrEqual(1);
      }),
    );
  });
});

describe("recalledBy", () => {
  it("is at once with the first answer and without a hint", () => {
    expect(recalledBy(record)).toBe("at once");
    expect(recalledBy({ ...record, attempts: 2 })).toBe("with help");
    expect(recalledBy({ ...record, hints: 1 })).toBe("with help");
    expect(recalledBy({ ...record, solved: false })).toBe("not");
  });
});
