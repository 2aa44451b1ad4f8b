import type { Neighbours } from "./neighbours.js";

/** Two pictures that are nearly the same. */
export interface Pair {
  readonly rows: readonly [number, number];
  readonly distance: number;
  /** Whether they carry different labels. */
  readonly apart: boolean;
}

/**
 * Pairs of pictures that are among each other's nearest, the nearest first.
 *
 * @param most distance up to which a pair counts; defaults to all
 */
export function nearDuplicates(
  { k, rows, distances }: Neighbours,
  labels: ArrayLike<number>,
  most = Number.POSITIVE_INFINITY,
): Pair[] {
  const pairs = new Map<string, Pair>();
  for (let place = 0; place < rows.length; place++) {
    if (!(distances[place] <= most)) continue;
    const [a, b] = [Math.floor(place / k), rows[place]].sort((one, other) => one - other);
    pairs.set(`${a} ${b}`, { rows: [a, b], distance: distances[place], apart: labels[a] !== labels[b] });
  }
  return [...pairs.values()].sort(
    (one, other) => one.distance - other.distance || one.rows[0] - other.rows[0],
  );
}
