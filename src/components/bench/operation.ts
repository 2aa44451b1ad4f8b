import type { Rows } from "../../lib/labs/linear/plain.js";
import { bracketed, subscript } from "../ui/numbers.js";

/** Matrices by their letters: `{ x, W, b, y }`. */
export type Numbers = Readonly<Record<string, Rows>>;

/** Indices by their letters, as they are: `{ i: 1, j: 0 }`. */
export type Indices = Readonly<Record<string, number>>;

/** An entry of a matrix. Rows and columns count from 0; what has one row has row 0. */
export interface Place {
  readonly matrix: string;
  readonly row: number;
  readonly column: number;
}

/** A part of what an entry of a result is made of. */
export interface Term {
  /** The entries in it. */
  readonly of: readonly Place[];
  /** As letters: "x₁₂·dy₁₁". */
  readonly letters: string;
  /** As numbers: "3·2". */
  readonly numbers: string;
  /** Indices beside those of the result: `{ i: 1 }`. */
  readonly indices?: Indices;
  /** Texts by which the lines of the code are known that carry it out; those of the operation when left out. */
  readonly lines?: readonly string[];
}

/** What an entry is written with, from left to right: a sign or bracket, a term, or terms that are added up. */
export type Piece = string | Term | readonly Term[];

/** How each entry of a result comes about. */
export interface Operation {
  /** The letter of the matrix that it makes: "dW". */
  readonly result: string;
  /** The letter of one of its entries; defaults to that of the matrix. */
  readonly letter?: string;
  /** Id of its equation on the page: "eq-dw-sum". */
  readonly formula: string;
  /** Letters of the indices of an entry, row before column; one alone counts columns, none is a single number. */
  readonly indices: readonly string[];
  /** Texts by which the lines of the code are known that carry it out, one for each. */
  readonly lines: readonly string[];
  /** What an entry is made of. */
  pieces(numbers: Numbers, row: number, column: number): readonly Piece[];
}

/** An entry's name, "x₁₂": with a thin space between indices of which one has two digits. */
export function entryName(letter: string, ...indices: readonly number[]): string {
  const apart = indices.some((index) => index > 9) ? "\u200a" : "";
  return letter + indices.map((index) => subscript(index)).join(apart);
}

/** A term that is one entry, in place of which something may be written: `term(numbers, "p", 0, 1)`. */
export function term(
  numbers: Numbers,
  matrix: string,
  [row, column]: readonly [number, number],
  written: Partial<Omit<Term, "of">> & { readonly letter?: string; readonly digits?: number } = {},
): Term {
  const { letter = matrix, digits, ...rest } = written;
  const place = numbers[matrix].length === 1 ? [column] : [row, column];
  return {
    of: [{ matrix, row, column }],
    letters: entryName(letter, ...place),
    numbers: bracketed(numbers[matrix][row][column], digits),
    ...rest,
  };
}

/** How a sum of products is shown. */
export interface EinsumOptions {
  readonly formula: string;
  /** A line of the code for each product. */
  readonly lines: readonly string[];
  /** Letters of entries that are not those of their matrix: `{ W: "w", dW: "dw" }`. */
  readonly letters?: Readonly<Record<string, string>>;
  /** Decimals of the numbers in it at most; defaults to 4. */
  readonly digits?: number;
}

/**
 * A sum of products, written as Einstein would: `einsum("y[ij] = x[ik] W[kj] + b[j]", …)`. Indices that the result lacks
 * are summed over, as far as the matrices reach. A matrix of one row has one index, its column.
 *
 * @throws RangeError when the text is none
 */
export function einsum(text: string, { formula, lines, letters = {}, digits }: EinsumOptions): Operation {
  const [left, right] = text.split(" = ");
  const result = factorOf(left);
  const products = (right ?? "").split(" + ").map((product) => product.split(" ").map(factorOf));
  const letterOf = (matrix: string) => letters[matrix] ?? matrix;

  function termsOf(factors: readonly Factor[], line: string, numbers: Numbers, fixed: Indices): Term[] {
    return over(factors, numbers, fixed).map((indices) => {
      const places = factors.map(({ matrix, indices: names }) => placeOf(matrix, names, indices));
      const free = Object.entries(indices).filter(([name]) => !(name in fixed));
      return {
        of: places,
        letters: factors
          .map(({ matrix, indices: names }) =>
            entryName(letterOf(matrix), ...names.map((name) => indices[name])),
          )
          .join("·"),
        numbers: places
          .map(({ matrix, row, column }) => bracketed(numbers[matrix][row][column], digits))
          .join("·"),
        indices: Object.fromEntries(free),
        lines: [line],
      };
    });
  }

  return {
    result: result.matrix,
    letter: letterOf(result.matrix),
    formula,
    indices: result.indices,
    lines,
    pieces(numbers, row, column) {
      const fixed = indicesAt(result.indices, row, column);
      return [products.flatMap((factors, n) => termsOf(factors, lines[n], numbers, fixed))];
    },
  };
}

/** The indices of an entry of a result. */
export function indicesAt(names: readonly string[], row: number, column: number): Indices {
  const values = names.length === 1 ? [column] : [row, column];
  return Object.fromEntries(names.map((name, k) => [name, values[k]]));
}

interface Factor {
  readonly matrix: string;
  readonly indices: readonly string[];
}

function factorOf(text: string): Factor {
  const [, matrix, indices] = /^([^\s[\]]+)\[([a-z]{1,2})\]$/.exec(text) ?? [];
  if (!matrix) throw new RangeError(`a factor must be a matrix with one or two indices: ${text}`);
  return { matrix, indices: [...indices] };
}

function placeOf(matrix: string, names: readonly string[], indices: Indices): Place {
  const values = names.map((name) => indices[name]);
  return names.length === 1
    ? { matrix, row: 0, column: values[0] }
    : { matrix, row: values[0], column: values[1] };
}

/** All values of the indices of a product, those of the result fixed, in the order of the last. */
function over(factors: readonly Factor[], numbers: Numbers, fixed: Indices): Indices[] {
  const sizes = new Map<string, number>();
  for (const { matrix, indices } of factors) {
    const rows = numbers[matrix];
    const shape = indices.length === 1 ? [rows[0].length] : [rows.length, rows[0].length];
    for (const [k, name] of indices.entries()) if (!(name in fixed)) sizes.set(name, shape[k]);
  }
  return [...sizes].reduce<Indices[]>(
    (all, [name, size]) =>
      all.flatMap((indices) => Array.from({ length: size }, (_, value) => ({ ...indices, [name]: value }))),
    [fixed],
  );
}
