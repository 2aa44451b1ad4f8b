import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareRow } from "../../../src/lib/exercises/compare-row.js";

describe("compareRow", () => {
  it.each(["-1, 4", "(−1 4)", "[-1; 4]", " -1,4 ", "-1.0, 4.00"])("accepts %s for (−1, 4)", (answer) => {
    expect(compareRow(answer, [-1, 4])).toEqual({ correct: true, message: "Right." });
  });

  it.each([
    ["-1, four", "This is not a number: four"],
    ["-1", "It should be 2 numbers, not 1."],
    ["-1, 4, 0", "It should be 2 numbers, not 3."],
    ["1, 4", "Number 1 is right up to its sign."],
    ["-1, 5", "Number 2 is not right yet."],
  ])("says of %s what is wrong first", (answer, message) => {
    expect(compareRow(answer, [-1, 4])).toEqual({ correct: false, message });
  });

  it("never takes one row for another, however they are written", () => {
    const row = fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(row, row, fc.constantFrom(", ", " ", ";"), (answer, expected, between) => {
        const same = answer.length === expected.length && answer.every((value, k) => value === expected[k]);
        expect(compareRow(answer.join(between), expected).correct).toBe(same);
      }),
    );
  });
});

describe("compareRow for one number", () => {
  it("takes the commas of a large one", () => {
    expect(compareRow("3,333", [3333]).correct).toBe(true);
    expect(compareRow("3333.4", [10_000 / 3], 1).correct).toBe(true);
  });

  it.each([
    ["1, 2", "It should be one number, not 2."],
    ["-7", "It is right up to its sign."],
    ["8", "It is not right yet."],
  ])("says of %s what is wrong first", (answer, message) => {
    expect(compareRow(answer, [7])).toEqual({ correct: false, message });
  });
});
