import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { shardsOf } from "../../../src/lib/training/shards.js";
import { firstRows } from "./small-run.js";

describe("shardsOf", () => {
  it("divides 10 rows among 3 as 3, 3 and 4", () => {
    const shards = shardsOf({ order: firstRows(20), start: 5, count: 10, last: true }, 3);
    expect(shards.map(({ start, count }) => [start, count])).toEqual([
      [5, 3],
      [8, 3],
      [11, 4],
    ]);
  });

  it("deals out every row once, and to nobody more than one row above another", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 300 }), fc.integer({ min: 1, max: 8 }), (count, parts) => {
        const shards = shardsOf({ order: firstRows(count), start: 0, count, last: false }, parts);
        const counts = shards.map((shard) => shard.count);
        expect(shards.map(({ start }) => start)).toEqual(
          counts.map((_, k) => counts.slice(0, k).reduce((sum, rows) => sum + rows, 0)),
        );
        expect(counts.reduce((sum, rows) => sum + rows, 0)).toBe(count);
        expect(shards).toHaveLength(Math.min(parts, count));
        expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
      }),
    );
  });
});
