import type { Form } from "./align.js";
import type { Alphabet } from "./alphabet.js";
import { dimensionsOf, lexiconOf } from "./alphabet.js";
import { type Budget, evaluate, TooLong, type Where } from "./evaluate.js";
import type { Indices } from "./indices.js";
import { locate } from "./locate.js";
import { type PointOptions, sizeNamed } from "./point.js";
import { compare, isUndefined, isUnknown, multiply, type Real } from "./real.js";
import { nodesOf } from "./tree.js";

/** Two forms at one point, number by number. */
export interface Sample {
  readonly where: Where;
  readonly wanted: readonly Real[];
  readonly found: readonly Real[];
  /** Sizes of the dimensions of both. */
  readonly sizes: readonly number[];
}

export interface SampleOptions extends PointOptions {
  /** A whole number; the same gives the same points. Defaults to 1. */
  readonly seed?: number;
  /** Where this is 0, both count as 0: what is said there is not asked for. */
  readonly only?: Form;
  /** Points at which both are known; defaults to 16. */
  readonly count?: number;
}

/** How far from 0 numbers are, point by point. */
const scales = [1, 1, 0.3, 3, 1, 0.1, 10, 2];
/** Points that are tried for one that counts. */
const patience = 5;
/** Nodes that may be computed for one answer. */
const most = 300_000;

/** An index given as a number from here on is outside of every shape. */
const largestIndex = 10;

/** Thrown where two formulas cannot be compared: they are too large, or rounding hides what they are. */
export class Undecided extends Error {}

/**
 * Two forms at random points of several sizes and scales. A point where a number of either is not known, after an
 * overflow or by rounding, does not count and another is drawn.
 *
 * @throws Undecided when too few points count, or all takes too long
 */
export function samplesOf(
  wanted: Form,
  found: Form,
  alphabet: Alphabet,
  options: SampleOptions = {},
): Sample[] {
  return [...eachSample(wanted, found, alphabet, options)];
}

/**
 * Whether two forms are one, number by number, at all points. One at which they differ is enough: no other is drawn.
 *
 * @throws Undecided when too few points count, or all takes too long
 */
export function areEqual(
  wanted: Form,
  found: Form,
  alphabet: Alphabet,
  options: SampleOptions = {},
): boolean {
  for (const sample of eachSample(wanted, found, alphabet, options)) {
    if (!areSame(sample.wanted, sample.found)) return false;
  }
  return true;
}

function* eachSample(
  wanted: Form,
  found: Form,
  alphabet: Alphabet,
  options: SampleOptions,
): Generator<Sample> {
  const { seed = 1, count = 16, only, ...rest } = options;
  const least = leastSizes([wanted, found], alphabet);
  const budget: Budget = { left: most };
  let counted = 0;
  try {
    for (let k = 0; counted < count && k < count * patience; k++) {
      const scale = scales[k % scales.length] * (k < 2 * count ? 1 : 0.3);
      const where = locate(alphabet, seed * 1000 + k, budget, { scale, least, ...rest });
      const sample = {
        where,
        wanted: masked(valuesOf(wanted, where), only, where),
        found: masked(valuesOf(found, where), only, where),
        sizes: wanted.dimensions.map((name) => sizeNamed(name, where.point.sizes)),
      };
      if (!counts(sample)) continue;
      counted++;
      yield sample;
    }
  } catch (error) {
    if (error instanceof TooLong) throw new Undecided();
    throw error;
  }
  if (counted < Math.min(count, 6)) throw new Undecided();
}

function masked(cells: readonly Real[], only: Form | undefined, where: Where): readonly Real[] {
  if (!only) return cells;
  const mask = valuesOf(only, where);
  return cells.map((cell, k) => multiply(mask[k], cell));
}

function counts({ wanted, found }: Sample): boolean {
  const isKnown = !wanted.some(isUnknown) && !found.some(isUnknown);
  return (
    isKnown &&
    !wanted.every(isUndefined) &&
    !wanted.some((cell, k) => found[k] && compare(cell, found[k]) === "unknown")
  );
}

export function areSame(wanted: readonly Real[], found: readonly Real[]): boolean {
  return wanted.length === found.length && wanted.every((cell, k) => compare(cell, found[k]) === "same");
}

/** The numbers of a form at a point. */
export function valuesOf({ node, order }: Form, where: Where): Real[] {
  const cells: Real[] = [];
  const own = (node.shape ?? []).reduce((product, name) => product * sizeNamed(name, where.point.sizes), 1);
  const fill = (depth: number, indices: Indices) => {
    const axis = order[depth];
    if (axis) {
      const first = where.point.firsts[axis.dimension] ?? 0;
      const size = sizeNamed(axis.dimension, where.point.sizes);
      for (let k = 0; k < size; k++)
        fill(depth + 1, { name: axis.index, value: first + k, shift: 0, outer: indices });
      return;
    }
    const block = evaluate(node, indices, where).cells;
    // One number that stands for a matrix, as an empty sum does.
    cells.push(...(block.length === own ? block : Array.from({ length: own }, () => block[0])));
  };
  fill(0, undefined);
  return cells;
}

/** Sizes that let w_21 be there. */
function leastSizes(forms: readonly Form[], alphabet: Alphabet): Record<string, number> {
  const least: Record<string, number> = {};
  for (const part of forms.flatMap(({ node }) => [...nodesOf(node)])) {
    if (part.kind !== "letter") continue;
    const letter = lexiconOf(alphabet).letter(part.name);
    const names = letter ? dimensionsOf(letter) : [];
    for (const [k, index] of part.indices.entries()) {
      if (index.kind === "number" && index.value < largestIndex) {
        least[names[k]] = Math.max(least[names[k]] ?? 0, index.value + 1);
      }
    }
  }
  return least;
}
