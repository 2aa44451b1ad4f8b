/**
 * Compares a row of numbers that somebody wrote with the right one.
 *
 * @param answer numbers with commas, semicolons or spaces between; brackets and a typed minus sign are fine
 * @param expected the row
 * @returns whether it is right, and the first thing that is wrong
 */
export function compareRow(
  answer: string,
  expected: readonly number[],
): { correct: boolean; message: string } {
  const words = answer
    .replace(/[()[\]]/g, " ")
    .replace(/−/g, "-")
    .split(/[\s,;]+/)
    .filter(Boolean);
  const numbers = words.map(Number);
  const unread = words.find((_, k) => Number.isNaN(numbers[k]));
  if (unread !== undefined) return { correct: false, message: `This is not a number: ${unread}` };
  if (numbers.length !== expected.length) {
    return { correct: false, message: `It should be ${expected.length} numbers, not ${numbers.length}.` };
  }
  const wrong = numbers.findIndex((value, k) => Math.abs(value - expected[k]) > 1e-6);
  if (wrong < 0) return { correct: true, message: "Right." };
  if (numbers[wrong] === -expected[wrong])
    return { correct: false, message: `Number ${wrong + 1} is right up to its sign.` };
  return { correct: false, message: `Number ${wrong + 1} is not right yet.` };
}
