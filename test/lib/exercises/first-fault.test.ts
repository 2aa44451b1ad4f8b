import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { firstFault } from "../../../src/lib/exercises/first-fault.js";

const expected = [
  [1, 2],
  [3, -4],
];
const messageOf = (found: unknown, wanted: unknown = expected) => firstFault(found, wanted)?.message;

describe("firstFault", () => {
  it("finds nothing wrong with the numbers themselves, nor with a last digit", () => {
    expect(firstFault(expected, expected)).toBeUndefined();
    expect(firstFault([[1 + 1e-9, 2], expected[1]], expected)).toBeUndefined();
    expect(firstFault(Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY)).toBeUndefined();
  });

  it.each([
    ["no return", undefined, "nothing comes back: is there a return?"],
    ["one number for a matrix", 1, "its shape is one number, and should be [2 × 2]"],
    ["another shape", [[1, 2, 3]], "its shape is [1 × 3], and should be [2 × 2]"],
    [
      "NaN",
      [
        [1, 2],
        [Number.NaN, -4],
      ],
      "number [1][0] is NaN",
    ],
    [
      "the sign",
      [
        [-1, -2],
        [-3, 4],
      ],
      "it is right up to its sign",
    ],
    [
      "a factor",
      [
        [0.5, 1],
        [1.5, -2],
      ],
      "it is right up to a factor: every number is 0.5 times what it should be",
    ],
    [
      "a transpose",
      [
        [1, 3],
        [2, -4],
      ],
      "it is transposed: rows and columns are swapped",
    ],
    [
      "one element",
      [
        [1, 2],
        [3.5, -4],
      ],
      "all but one number are right: number [1][0] is 3.5, and should be 3",
    ],
    [
      "several elements",
      [
        [1, 7],
        [8, -4],
      ],
      "2 of 4 numbers are wrong, the first of them: number [0][1] is 7, and should be 2",
    ],
  ])("names %s", (_, found, message) => {
    expect(messageOf(found)).toBe(message);
  });

  it("names swapped sizes where they show in the shape", () => {
    expect(messageOf([[1, 2, 3]], [[1], [2], [3]])).toBe(
      "its shape is [1 × 3], and should be [3 × 1]: rows and columns are swapped",
    );
  });

  it("does not call one wrong number right up to a factor", () => {
    expect(messageOf(3, 2)).toBe("it is 3, and should be 2");
    expect(messageOf(0, 2)).toBe("it is 0, and should be 2");
    expect(messageOf([0, 0], [1, 2])).toMatch(/^2 of 2 numbers are wrong/);
  });

  it("tells numbers that are not finite from wrong ones", () => {
    expect(firstFault(Number.NaN, 1)?.notFinite).toBe(true);
    expect(firstFault(2, 1)?.notFinite).toBe(false);
    expect(firstFault(1, Number.NaN)?.notFinite).toBe(false);
  });

  it("finds any change of any number", () => {
    const matrix = fc.array(fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 3, maxLength: 3 }), {
      minLength: 1,
      maxLength: 3,
    });
    fc.assert(
      fc.property(matrix, fc.nat(), fc.double({ min: 0.001, max: 100, noNaN: true }), (rows, at, by) => {
        const changed = rows.map((row) => [...row]);
        changed[at % rows.length][at % 3] += by;
        expect(firstFault(rows, rows)).toBeUndefined();
        expect(firstFault(changed, rows)).toBeDefined();
      }),
    );
  });

  it("refuses to compare with what is no numbers", () => {
    expect(() => firstFault(1, undefined)).toThrow(TypeError);
  });
});
