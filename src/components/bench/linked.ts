import { trimmed } from "../ui/numbers.js";
import {
  entryName,
  type Indices,
  indicesAt,
  type Numbers,
  type Operation,
  type Piece,
  type Place,
  type Term,
} from "./operation.js";

/** What belongs to an entry that is pointed at. */
export interface Link {
  /** The entry that is pointed at. */
  readonly place: Place;
  /** The entry of a result that is written out: it, or the first that it goes into. */
  readonly operation: Operation;
  readonly row: number;
  readonly column: number;
  readonly pieces: readonly Piece[];
  /** Its terms, from left to right. */
  readonly terms: readonly Term[];
  /** The term that the entry is in, by its number; none when the entry is the result, −1 when it goes into nothing. */
  readonly term?: number;
  /** Every entry of a result that the entry goes into. */
  readonly results: readonly Place[];
  /** Texts by which the lines of code are known that carry it out. */
  readonly lines: readonly string[];
}

/** What an entry is to the one that is pointed at. */
export type Role = "pointed" | "part" | "result";

/** Finds what belongs to an entry. Of several results that it goes into, the one that was written out before stays. */
export function linkOf(
  operations: readonly Operation[],
  numbers: Numbers,
  place: Place,
  before?: Link,
): Link {
  const uses = operations.flatMap((operation) => usesOf(operation, numbers, place));
  const own = operations.find(({ result }) => result === place.matrix);
  const use =
    uses.find(({ at }) => before && isSame(at, { ...before, matrix: before.operation.result })) ?? uses[0];
  const operation = own ?? use?.operation ?? before?.operation ?? operations[0];
  const { row, column } = own ? place : (use?.at ?? before ?? { row: 0, column: 0 });
  const pieces = operation.pieces(numbers, row, column);
  const terms = termsOf(pieces);
  const term = own ? undefined : terms.findIndex(({ of }) => of.some((part) => isSame(part, place)));
  const lit = litOf(terms, term);
  return {
    place,
    operation,
    row,
    column,
    pieces,
    terms,
    term,
    results: uses.map(({ at }) => at),
    lines: [...new Set(lit.flatMap(({ lines }) => lines ?? operation.lines))],
  };
}

/** What an entry is to the one that is pointed at; nothing for most. */
export function roleOf(link: Link, place: Place): Role | undefined {
  if (isSame(place, link.place)) return "pointed";
  const terms = litOf(link.terms, link.term);
  if (link.results.some((result) => isSame(result, place))) return "result";
  return terms.some(({ of }) => of.some((part) => isSame(part, place))) ? "part" : undefined;
}

/** Indices as they are; where the terms of a sum have several, the first and the last. */
export function rangesOf({
  operation,
  row,
  column,
  terms,
  term,
}: Link): Readonly<Record<string, readonly [number, number]>> {
  const all: Indices[] = litOf(terms, term).map(({ indices }) => indices ?? {});
  const ranges: Record<string, [number, number]> = {};
  for (const indices of [indicesAt(operation.indices, row, column), ...all]) {
    for (const [name, value] of Object.entries(indices)) {
      const [least, most] = ranges[name] ?? [value, value];
      ranges[name] = [Math.min(least, value), Math.max(most, value)];
    }
  }
  return ranges;
}

/** "i = 1, j = 0, k = 0 to 2" */
export function indexText(link: Link): string {
  return Object.entries(rangesOf(link))
    .map(([name, [least, most]]) => `${name} = ${least === most ? least : `${least} to ${most}`}`)
    .join(", ");
}

/** A stretch of what is written, and the term that it is. */
export interface Stretch {
  readonly text: string;
  readonly term?: number;
}

/** An entry's name, and what it is made of in letters and in numbers, and what that comes to. */
export interface Written {
  readonly name: string;
  readonly letters: readonly Stretch[];
  readonly numbers: readonly Stretch[];
  readonly value: string;
  /** How many terms were left out. */
  readonly left: number;
}

/** Sums of more terms than this are cut in the middle. */
const most = 6;

/**
 * Writes an entry out.
 *
 * @param whole whether all terms of a long sum are written; defaults to the first three, the last, and the one pointed at
 * @param digits of the value
 */
export function written(link: Link, numbers: Numbers, whole = false, digits?: number): Written {
  const { operation, row, column, pieces, term } = link;
  let next = 0;
  let left = 0;
  const stretches: (Stretch & { readonly numbers: string })[] = [];
  for (const piece of pieces) {
    if (typeof piece === "string") {
      stretches.push({ text: piece, numbers: piece });
      continue;
    }
    const terms = "of" in piece ? [piece] : piece;
    const first = next;
    next += terms.length;
    const kept = [...terms.keys()].filter(
      (k) => whole || terms.length <= most || k < 3 || k === terms.length - 1 || first + k === term,
    );
    left += terms.length - kept.length;
    for (const [n, k] of kept.entries()) {
      const gap = n > 0 && k > kept[n - 1] + 1 ? " + … + " : " + ";
      if (n > 0) stretches.push({ text: gap, numbers: gap });
      stretches.push({ text: terms[k].letters, numbers: terms[k].numbers, term: first + k });
    }
  }
  const value = numbers[operation.result][row][column];
  return {
    name: entryName(
      operation.letter ?? operation.result,
      ...Object.values(indicesAt(operation.indices, row, column)),
    ),
    letters: stretches.map(({ text, term }) => ({ text, term })),
    numbers: stretches.map(({ numbers: text, term }) => ({ text, term })),
    value: trimmed(value, digits),
    left,
  };
}

/** The terms that an entry is in: all of them where it is the result. */
function litOf(terms: readonly Term[], term: number | undefined): readonly Term[] {
  return term === undefined ? terms : terms.slice(Math.max(term, 0), term + 1);
}

function termsOf(pieces: readonly Piece[]): Term[] {
  return pieces.flatMap((piece) => (typeof piece === "string" ? [] : "of" in piece ? [piece] : [...piece]));
}

/** Every entry of an operation's result that an entry goes into. */
function usesOf(operation: Operation, numbers: Numbers, place: Place): { operation: Operation; at: Place }[] {
  return numbers[operation.result].flatMap((entries, row) =>
    entries.flatMap((_, column) =>
      termsOf(operation.pieces(numbers, row, column)).some(({ of }) => of.some((part) => isSame(part, place)))
        ? [{ operation, at: { matrix: operation.result, row, column } }]
        : [],
    ),
  );
}

function isSame(a: Place, b: Place): boolean {
  return a.matrix === b.matrix && a.row === b.row && a.column === b.column;
}
