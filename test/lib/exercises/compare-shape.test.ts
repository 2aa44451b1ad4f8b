import { describe, expect, it } from "vitest";
import { compareShape } from "../../../src/lib/exercises/compare-shape.js";

describe("compareShape", () => {
  it.each(["[784 × 128]", "784 x 128", "(784, 128)", "784*128", " 784 128 "])("accepts %s", (answer) => {
    expect(compareShape(answer, [784, 128]).correct).toBe(true);
  });

  it.each([
    ["784 by 128", "A shape has whole numbers only, not: by"],
    ["784 × 12.8", "A shape has whole numbers only, not: 12.8"],
    ["784", "The shape has 2 sizes, not 1."],
    ["128 × 784", "[128 × 784] is transposed: a sample is a row here."],
    ["784 × 10", "Size 2 of [784 × 10] is not right yet."],
  ])("says of %s what is wrong first", (answer, message) => {
    expect(compareShape(answer, [784, 128])).toEqual({ correct: false, message });
  });
});
