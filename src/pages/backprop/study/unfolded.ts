import { nameAt, numberAt, type Term, termsOf, weightAt, weightTerm } from "./graph.js";
import type { LiveGraph, Opened } from "./live-graph.js";

/** A number with the terms that it is made of, and to how many decimals they are written. */
export interface Unfolded {
  readonly name: string;
  readonly number: number;
  /** The largest first. */
  readonly terms: readonly Term[];
  /** Whether the terms add up to the number: those of L, a score each, do not. */
  readonly adds: boolean;
  /** Decimals of the number. */
  readonly digits: number;
  /** Decimals of the terms: so many more that hundreds of them, written so, still add up to the number as it is written. */
  readonly termDigits: number;
}

/** Digits of a number that count. */
const counting = 4;

/** What is open, unfolded. */
export function unfolded({ graph }: LiveGraph, opened: Opened): Unfolded {
  if ("weight" in opened) {
    const { name, gradient } = weightAt(graph, opened.weight);
    return withDigits(`d${name}`, gradient, [weightTerm(graph, opened.weight)]);
  }
  const { place, side } = opened;
  return withDigits(nameAt(graph, place, side), numberAt(graph, place, side), termsOf(graph, place, side));
}

/** What is shown of something opened in a trail: "da₁[7]". */
export function openedName({ graph }: LiveGraph, opened: Opened): string {
  return "weight" in opened
    ? `d${weightAt(graph, opened.weight).name}`
    : nameAt(graph, opened.place, opened.side);
}

function withDigits(name: string, number: number, terms: readonly Term[]): Unfolded {
  const adds = terms.every(({ product }) => product !== undefined);
  const size = Math.abs(number) || Math.max(0, ...terms.map(({ product = 0 }) => Math.abs(product)));
  const digits =
    size === 0 ? counting - 1 : Math.min(12, Math.max(0, counting - 1 - Math.floor(Math.log10(size))));
  return { name, number, terms, adds, digits, termDigits: digits + (terms.length > 1 ? 3 : 0) };
}
