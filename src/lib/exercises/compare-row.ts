import { right, type Verdict, wrong } from "./verdict.js";

/**
 * Compares a row of numbers that somebody wrote with the right one.
 *
 * @param answer numbers with commas, semicolons or spaces between; brackets and a typed minus sign are fine, and so
 *   are the commas of 3,333 where one number is expected
 * @param expected the row
 * @param tolerance largest difference; defaults to 1e-6
 * @returns whether it is right, and the first thing that is wrong
 */
export function compareRow(answer: string, expected: readonly number[], tolerance = 1e-6): Verdict {
  const words = wordsOf(answer, expected.length);
  const numbers = words.map(Number);
  const unread = words.find((_, k) => Number.isNaN(numbers[k]));
  if (unread !== undefined) return wrong(`This is not a number: ${unread}`);
  if (numbers.length !== expected.length) {
    const amount = expected.length === 1 ? "one number" : `${expected.length} numbers`;
    return wrong(`It should be ${amount}, not ${numbers.length}.`);
  }
  const at = numbers.findIndex((value, k) => !(Math.abs(value - expected[k]) <= tolerance));
  if (at < 0) return right();
  const which = expected.length === 1 ? "It" : `Number ${at + 1}`;
  if (Math.abs(numbers[at] + expected[at]) <= tolerance) return wrong(`${which} is right up to its sign.`);
  return wrong(`${which} is not right yet.`);
}

function wordsOf(answer: string, count: number): string[] {
  const text = answer.replace(/[()[\]]/g, " ").replace(/−/g, "-");
  const ungrouped = count === 1 && /^\s*-?\d{1,3}(,\d{3})+\s*$/.test(text) ? text.replaceAll(",", "") : text;
  return ungrouped.split(/[\s,;]+/).filter(Boolean);
}
