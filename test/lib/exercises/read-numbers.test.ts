import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readNumbers } from "../../../src/lib/exercises/read-numbers.js";

describe("readNumbers", () => {
  it.each([
    ["1/4", 0.25],
    ["−3", -3],
    ["ln 2", Math.LN2],
    ["2ln2", 2 * Math.LN2],
    ["1/2 ln 2", Math.LN2 / 2],
    ["sqrt(2)/2", Math.SQRT1_2],
    ["√2/2", Math.SQRT1_2],
    ["e^-1", 1 / Math.E],
    ["e^{ln 3}/4", 0.75],
    ["-2^2", -4],
    ["2^3^2", 512],
    ["10⁻³", 0.001],
    ["1e-3", 0.001],
    ["25 %", 0.25],
    ["½", 0.5],
    ["2(3 − 1)", 4],
    ["1 -4", -3],
    ["0,25", 0.25],
    ["3,333", 3333],
    ["3,333.4", 3333.4],
    ["p = 0.5", 0.5],
    ["2 × 3 ÷ 4", 1.5],
  ])("reads %s", (text, value) => {
    const read = readNumbers(text, 1);
    expect("rows" in read ? read.rows.flat() : read).toEqual([expect.closeTo(value, 12)]);
  });

  it.each([
    ["1/4, 3/4", [[0.25, 0.75]]],
    ["1/4 3/4", [[0.25, 0.75]]],
    ["(1/4) (3/4)", [[0.25, 0.75]]],
    ["(−1 4)", [[-1, 4]]],
    ["[-1; 4]", [[-1], [4]]],
    ["1 -4", [[1, -4]]],
    ["0,25; 0,75", [[0.25], [0.75]]],
    ["0,25 0,75", [[0.25, 0.75]]],
    ["p₀ = 1, p₁ = 2", [[1, 2]]],
  ])("reads %s as a row or a column of two", (text, rows) => {
    expect(readNumbers(text, 2)).toEqual({ rows });
  });

  it.each(["1 2\n3 4\n", "1, 2; 3, 4", "1,2;3,4", "[[1, 2], [3, 4]]"])("reads %j as a matrix", (text) => {
    expect(readNumbers(text, 4)).toEqual({
      rows: [
        [1, 2],
        [3, 4],
      ],
    });
  });

  it.each([
    ["-1, four", 4, 8, /“four” is not known/],
    ["46 steps", 3, 8, /“steps” is not known/],
    ["sqrt(2", 4, 5, /bracket is not closed/],
    ["2)", 1, 2, /never opened/],
    ["1/0", 0, 1, /does not come to a number/],
    ["1, ", 3, 4, /missing at the end/],
    ["1 +", 3, 4, /A number is missing here/],
    ["3 ?", 2, 3, /“\?” cannot be read/],
    ["1..2", 2, 4, /A sign is missing/],
    ["-".repeat(300), 100, 101, /nested too deeply/],
  ])("says of %s where it cannot be read, and why", (text, from, to, message) => {
    expect(readNumbers(text, 1)).toEqual({ from, to, message: expect.stringMatching(message) });
  });

  it("reads whatever is typed, or names a place in it", () => {
    const piece = fc.constantFrom(..."0123456789.,;^*/+-−()[]{}%√⁻²½eπ \n", "ln", "sqrt", "exp", "x");
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), fc.integer({ min: 1, max: 6 }), (pieces, count) => {
        const text = pieces.join("");
        const read = readNumbers(text, count);
        if ("rows" in read) expect(read.rows.flat().every(Number.isFinite)).toBe(true);
        else expect(read.from >= 0 && read.from <= text.length && read.to > read.from).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it("never takes one row for another, however they are written", () => {
    const row = fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(row, fc.constantFrom(", ", " ", ";"), (numbers, between) => {
        const read = readNumbers(numbers.join(between), numbers.length);
        expect("rows" in read ? read.rows.flat() : read).toEqual(numbers);
      }),
    );
  });
});
