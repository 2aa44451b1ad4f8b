import type { MiniBatch } from "./mini-batches.js";

/**
 * The rows of a batch in `parts` shares of consecutive rows, as many in each as in any other, or one more. A batch with
 * fewer rows than parts has a share for each row.
 */
export function sharesOf({ order, start, count, last }: MiniBatch, parts: number): MiniBatch[] {
  const shares = Math.min(parts, count);
  const end = (k: number) => start + Math.floor((k * count) / shares);
  return Array.from({ length: shares }, (_, k) => ({
    order,
    last,
    start: end(k),
    count: end(k + 1) - end(k),
  }));
}
