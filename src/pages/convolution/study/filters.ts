import type { Rows } from "../../../lib/labs/linear/plain.js";

/** Filters that are known by what they show. */
export const filterNames = [
  "edges left and right",
  "edges above and below",
  "all edges",
  "blur",
  "as it is",
] as const;
export type FilterName = (typeof filterNames)[number];

/**
 * The weights of a filter. Edges: −1 on one side, 1 on the other, 0 in a middle column or row. All edges: −1 around
 * k² − 1. Blur: 1/k² everywhere. As it is: 1 in the middle, the left and upper one of two.
 *
 * @param size k
 * @returns [k × k]
 * @throws RangeError unless k is a whole number ≥ 2
 */
export function filterOf(name: FilterName, size: number): Rows {
  if (!(Number.isInteger(size) && size >= 2)) {
    throw new RangeError(`size of a filter must be a whole number of at least 2: ${size}`);
  }
  const middle = Math.floor((size - 1) / 2);
  const weight = weights[name];
  return Array.from({ length: size }, (_, u) =>
    Array.from({ length: size }, (_, v) => weight({ u, v, size, isMiddle: u === middle && v === middle })),
  );
}

/** A place in a filter. */
interface Place {
  readonly u: number;
  readonly v: number;
  readonly size: number;
  readonly isMiddle: boolean;
}

const weights: Readonly<Record<FilterName, (place: Place) => number>> = {
  "edges left and right": ({ v, size }) => Math.sign(2 * v - (size - 1)),
  "edges above and below": ({ u, size }) => Math.sign(2 * u - (size - 1)),
  "all edges": ({ size, isMiddle }) => (isMiddle ? size * size - 1 : -1),
  blur: ({ size }) => 1 / (size * size),
  "as it is": ({ isMiddle }) => (isMiddle ? 1 : 0),
};
