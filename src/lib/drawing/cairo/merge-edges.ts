import type { Edge } from "./edge.js";

/**
 * Two runs of edges as one, by their places. It takes from one run up to the next place of the other, then from the other
 * up to the next place of the first, and so on: which of two edges in one place comes first depends on whose turn it is.
 * cairo merges so, and goes on with the first.
 *
 * @param a by their places; b likewise
 */
export function mergeEdges(a: Edge[], b: Edge[]): Edge[] {
  if (a.length === 0) return b;
  if (b.length === 0) return a;
  const merged: Edge[] = [];
  let isTurnOfA = a[0].place <= b[0].place;
  let [i, j] = [0, 0];
  while (i < a.length && j < b.length) {
    if (isTurnOfA) while (i < a.length && a[i].place <= b[j].place) merged.push(a[i++]);
    else while (j < b.length && b[j].place <= a[i].place) merged.push(b[j++]);
    isTurnOfA = !isTurnOfA;
  }
  while (i < a.length) merged.push(a[i++]);
  while (j < b.length) merged.push(b[j++]);
  return merged;
}

/** The edges from one number up to another by their places: two merged, then the next two with them, the next four, … */
export function sortEdges(edges: readonly Edge[], from: number, to: number): Edge[] {
  let run = mergeEdges([edges[from]], edges.slice(from + 1, Math.min(to, from + 2)));
  for (let size = 2; from + size < to; size *= 2) {
    run = mergeEdges(run, sortEdges(edges, from + size, Math.min(to, from + 2 * size)));
  }
  return run;
}
