import type { Rows } from "../../lib/labs/linear/plain.js";
import { bracketed, subscript, trimmed } from "../ui/numbers.js";

/** A matrix's letter. */
export interface Numbered {
  readonly name: string;
  /** The symbol it is lit with; defaults to its letter. */
  readonly symbol?: string;
  /** The letter of one of its numbers; defaults to its own. */
  readonly entry?: string;
}

/**
 * One number of a product, its sum written out: "y₀₁ = 1·(−1) + 2·1 + (−2) = −1". Where the result is a single
 * row, its numbers have one index only.
 *
 * @param names letter of the result
 * @param numbers left and right factor, perhaps a row that is added, and the result
 * @param row of the result
 * @param column of the result
 */
export function sumText(
  names: { result: Numbered },
  numbers: { left: Rows; right: Rows; added?: Rows; result: Rows },
  row: number,
  column: number,
): string {
  const { name, entry = name } = names.result;
  const place = numbers.result.length === 1 ? [column] : [row, column];
  const terms = numbers.left[row].map(
    (value, k) => `${bracketed(value)}·${bracketed(numbers.right[k][column])}`,
  );
  if (numbers.added) terms.push(bracketed(numbers.added[0][column]));
  const result = trimmed(numbers.result[row][column]);
  return `${entry}${subscript(...place)} = ${terms.join(" + ")} = ${result}`;
}
