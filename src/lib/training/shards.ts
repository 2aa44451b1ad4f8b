import type { MiniBatch } from "./mini-batches.js";

/**
 * The rows of a batch in `parts` shards of consecutive rows, as many in each as in any other, or one more. A batch with
 * fewer rows than parts has a shard for each row.
 */
export function shardsOf({ order, start, count, last }: MiniBatch, parts: number): MiniBatch[] {
  const shards = Math.min(parts, count);
  const end = (k: number) => start + Math.floor((k * count) / shards);
  return Array.from({ length: shards }, (_, k) => ({
    order,
    last,
    start: end(k),
    count: end(k + 1) - end(k),
  }));
}
