import { describe, expect, it } from "vitest";
import {
  type ExpectedNumbers,
  judgeNumbers,
  readAnswer,
  readingInWords,
} from "../../../src/lib/exercises/judge-numbers.js";

const shares: ExpectedNumbers = {
  expected: [0.25, 0.75],
  slips: [{ answer: [1, 3], say: "Divide by the sum." }],
};
const messageOf = (exercise: ExpectedNumbers, answer: string) => judgeNumbers(exercise, answer).message;

describe("judgeNumbers", () => {
  it.each(["1/4, 3/4", "0.25 0.75", "25 %, 75 %", "e^0/4; 3/4"])("accepts %s for 0.25, 0.75", (answer) => {
    expect(judgeNumbers(shares, answer)).toEqual({ correct: true, message: "Right." });
  });

  it.each(["1/4", "1/4, 2/4, 1/4", "1/4, x"])("does not judge %s", (answer) => {
    expect(judgeNumbers(shares, answer)).toMatchObject({ correct: false, unread: true });
  });

  it.each([
    ["1, 3", "Divide by the sum."],
    ["-1/4, -3/4", "Each is right up to the sign."],
    ["1/2, 3/2", "Each is twice what it should be."],
    ["25, 75", "In per cent that would be right. Type 0.25, or add %."],
    ["3/4, 1/4", "The right numbers, in the opposite order."],
    ["0.248, 0.75", "Very close: it looks rounded too early. Keep all digits until the end."],
    ["1/4, 1/2", "All but one are right: number 2 is not right yet."],
    ["1/4, -3/4", "All but one are right: number 2 is right up to its sign."],
    ["0, 0.1", "2 of 2 are wrong. The first is number 1: it is not right yet."],
  ])("says of %s what it is", (answer, message) => {
    expect(judgeNumbers(shares, answer)).toEqual({ correct: false, message });
  });

  it.each([
    ["-7", "It is right up to the sign."],
    ["70", "It is ten times what it should be."],
    ["7.01", "It is not right yet."],
    ["1, 2", "It should be one number, not 2."],
  ])("says of %s, where 7 is right, what it is", (answer, message) => {
    expect(messageOf({ expected: [7], slips: [] }, answer)).toBe(message);
  });

  it("tells a transposed matrix, and one of another shape", () => {
    const matrix = { expected: [1, 2, 3, 4], rows: 2, slips: [] };
    expect(judgeNumbers(matrix, "1 2; 3 4").correct).toBe(true);
    expect(judgeNumbers(matrix, "1 2 3 4").correct).toBe(true);
    expect(messageOf(matrix, "1 3; 2 4")).toBe("It is transposed: rows and columns are swapped.");
    expect(judgeNumbers(matrix, "1 2 3; 4")).toMatchObject({
      unread: true,
      message: expect.stringContaining("[2 × 2]"),
    });
  });

  it("takes 25 and 25 % for the same where per cent are asked for", () => {
    const inPerCent = { expected: [25], percent: true, slips: [] };
    expect(judgeNumbers(inPerCent, "25 %").correct).toBe(true);
    expect(judgeNumbers(inPerCent, "25").correct).toBe(true);
    expect(judgeNumbers(inPerCent, "1/4").correct).toBe(false);
  });

  it("finds no factor where all is 0", () => {
    expect(messageOf({ expected: [0, 0], slips: [] }, "0, 1")).toBe(
      "All but one are right: number 2 is not right yet.",
    );
  });
});

describe("readingInWords", () => {
  it("writes what was read, rows apart", () => {
    const read = readAnswer({ expected: [1, 2, 3, 4], slips: [] }, "1/4 2; -3 ln 2");
    expect(read).toHaveProperty("rows");
    expect(readingInWords([[0.25, 0.75]])).toBe("Read as 0.25, 0.75");
    expect(readingInWords([[1], [-1 / 3]])).toBe("Read as 1; −0.333333");
  });
});
