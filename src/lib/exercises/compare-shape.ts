import { isSameShape, shapeInWords } from "./number-block.js";
import { right, type Verdict, wrong } from "./verdict.js";

/**
 * Compares a shape that somebody wrote with the right one.
 *
 * @param answer "[784 × 128]", "784 x 128", "(784, 128)" or the like
 * @param expected sizes
 * @returns whether it is right, and the first thing that is wrong
 */
export function compareShape(answer: string, expected: readonly number[]): Verdict {
  const words = answer
    .replace(/[()[\]]/g, " ")
    .split(/[\s,;×x*]+/)
    .filter(Boolean);
  const unread = words.find((word) => !/^\d+$/.test(word));
  if (unread !== undefined) return wrong(`A shape has whole numbers only, not: ${unread}`);
  const found = words.map(Number);
  if (isSameShape(found, expected)) return right();
  if (found.length !== expected.length) {
    return wrong(`The shape has ${expected.length} sizes, not ${found.length}.`);
  }
  if (isSameShape([...found].reverse(), expected)) {
    return wrong(`${shapeInWords(found)} is transposed: a sample is a row here.`);
  }
  const at = found.findIndex((size, k) => size !== expected[k]);
  return wrong(`Size ${at + 1} of ${shapeInWords(found)} is not right yet.`);
}
