import type { NumbersExercise } from "./exercise.js";
import { numberInWords } from "./first-fault.js";
import { shapeInWords } from "./number-block.js";
import { type NumbersRead, readNumbers } from "./read-numbers.js";
import { right, unread, type Verdict, wrong } from "./verdict.js";

/** What an answer is compared with. */
export type ExpectedNumbers = Pick<NumbersExercise, "expected" | "rows" | "tolerance" | "percent" | "slips">;

/** Numbers as somebody typed them, or the place that cannot be read. */
export function readAnswer({ expected, percent }: ExpectedNumbers, answer: string): NumbersRead {
  return readNumbers(answer, expected.length, percent ? 1 : 0.01);
}

/** How an answer was read: "read as 0.25, 0.75"; rows of a matrix with semicolons between. */
export function readingInWords(rows: readonly (readonly number[])[]): string {
  return `Read as ${rows.map((row) => row.map(numberInWords).join(", ")).join("; ")}`;
}

/**
 * Compares numbers that somebody typed with the right ones.
 *
 * @returns whether they are right; if not, what the exercise says of this slip, or what is wrong in general: sign, factor,
 *   rows and columns, order, one entry, rounding. What cannot be read, or is no answer of this shape, is not judged.
 */
export function judgeNumbers(exercise: ExpectedNumbers, answer: string): Verdict {
  const { expected, rows = 1, tolerance = 1e-6, slips } = exercise;
  const read = readAnswer(exercise, answer);
  if ("message" in read) return unread(read.message);
  const found = read.rows.flat();
  if (found.length !== expected.length) {
    const amount = expected.length === 1 ? "one number" : `${expected.length} numbers`;
    return unread(`It should be ${amount}, not ${found.length}.`);
  }
  const columns = expected.length / rows;
  if (rows > 1 && read.rows.length > 1 && read.rows.some((row) => row.length !== columns)) {
    return unread(`It should have the shape ${shapeInWords([rows, columns])}.`);
  }
  if (agrees(found, expected, tolerance)) return right();
  const slip = slips.find((one) => agrees(found, one.answer, tolerance, 0.005));
  return wrong(slip?.say ?? generalFault(found, expected, rows, tolerance));
}

/** |found − expected| ≤ tolerance for each; or, where the numbers are not whole, a part of expected. */
function agrees(found: readonly number[], expected: readonly number[], tolerance: number, part = 0): boolean {
  return found.every((value, k) => {
    const slack = Number.isInteger(expected[k]) ? 0 : part * Math.abs(expected[k]);
    return Math.abs(value - expected[k]) <= Math.max(tolerance, slack);
  });
}

const factors: readonly [number, string][] = [
  [-1, "right up to the sign"],
  [2, "twice what it should be"],
  [1 / 2, "half of what it should be"],
  [10, "ten times what it should be"],
  [1 / 10, "a tenth of what it should be"],
  [100, "a hundred times what it should be"],
  [1 / 100, "a hundredth of what it should be"],
];

/** What all numbers have wrong together, else which of them are. */
function generalFault(
  found: readonly number[],
  expected: readonly number[],
  rows: number,
  tolerance: number,
): string {
  const same = (other: readonly number[], slack: number) => agrees(found, other, slack);
  const isSome = expected.some((value) => Math.abs(value) > tolerance);
  const areShares = expected.every((value) => Math.abs(value) <= 1);
  for (const [factor, words] of isSome ? factors : []) {
    const scaled = expected.map((value) => factor * value);
    if (!same(scaled, Math.abs(factor) * tolerance)) continue;
    if (factor === 100 && areShares)
      return `In per cent that would be right. Type ${numberInWords(expected[0])}, or add %.`;
    return `${expected.length > 1 ? "Each is" : "It is"} ${words}.`;
  }
  if (rows > 1 && same(transposed(expected, rows), tolerance))
    return "It is transposed: rows and columns are swapped.";
  if (same([...expected].reverse(), tolerance)) return "The right numbers, in the opposite order.";
  const isWhole = expected.every(Number.isInteger);
  if (!isWhole && agrees(found, expected, tolerance, 0.02)) {
    return "Very close: it looks rounded too early. Keep all digits until the end.";
  }
  return placesInWords(found, expected, tolerance);
}

function transposed(numbers: readonly number[], rows: number): number[] {
  const columns = numbers.length / rows;
  return numbers.map((_, k) => numbers[(k % rows) * columns + Math.floor(k / rows)]);
}

function placesInWords(found: readonly number[], expected: readonly number[], tolerance: number): string {
  if (expected.length === 1) return "It is not right yet.";
  const places = [...found.keys()].filter((k) => !agrees([found[k]], [expected[k]], tolerance));
  const [first] = places;
  const isSign = agrees([found[first]], [-expected[first]], tolerance);
  const what = isSign ? "is right up to its sign" : "is not right yet";
  if (places.length === 1) return `All but one are right: number ${first + 1} ${what}.`;
  return `${places.length} of ${found.length} are wrong. The first is number ${first + 1}: it ${what}.`;
}
