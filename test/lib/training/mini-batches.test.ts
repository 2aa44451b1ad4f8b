import { describe, expect, it } from "vitest";
import { seededRandom } from "../../../src/lib/core/random.js";
import { miniBatches } from "../../../src/lib/training/mini-batches.js";
import { firstRows } from "./small-run.js";

/** The rows of the next epoch, batch by batch. */
function epochOf(batches: ReturnType<typeof miniBatches>, size: number): number[][] {
  const dealt: number[][] = [];
  for (;;) {
    const { order, start, count, last } = batches.next(size);
    dealt.push(Array.from(order.subarray(start, start + count)));
    if (last) return dealt;
  }
}

describe("miniBatches", () => {
  it("deals out every row once an epoch, the last batch short", () => {
    const dealt = epochOf(miniBatches(firstRows(10), seededRandom(1)), 4);
    expect(dealt.map((rows) => rows.length)).toEqual([4, 4, 2]);
    expect(dealt.flat().sort((a, b) => a - b)).toEqual(Array.from(firstRows(10)));
  });

  it("deals in a new order each epoch", () => {
    const batches = miniBatches(firstRows(20), seededRandom(1));
    expect(epochOf(batches, 20)).not.toEqual(epochOf(batches, 20));
  });

  it("keeps the order given where there is no chance to shuffle by", () => {
    const batches = miniBatches(Uint32Array.of(3, 1, 2), undefined);
    expect([epochOf(batches, 2), epochOf(batches, 2)]).toEqual([
      [[3, 1], [2]],
      [[3, 1], [2]],
    ]);
  });

  it("deals out all rows at once when a batch is larger than their number", () => {
    expect(epochOf(miniBatches(firstRows(3), seededRandom(1)), 100)[0].length).toBe(3);
  });

  it("misses no row when the size changes in the middle of an epoch", () => {
    const batches = miniBatches(firstRows(10), seededRandom(1));
    const { order, start, count } = batches.next(3);
    const first = Array.from(order.subarray(start, start + count));
    const rest = epochOf(batches, 6).flat();
    expect([...first, ...rest].sort((a, b) => a - b)).toEqual(Array.from(firstRows(10)));
  });

  it("leaves the rows it was given in their order", () => {
    const rows = firstRows(10);
    epochOf(miniBatches(rows, seededRandom(1)), 4);
    expect(rows).toEqual(firstRows(10));
  });

  it.each([0, 1.5, Number.NaN])("refuses batches of %d", (size) => {
    expect(() => miniBatches(firstRows(3), seededRandom(1)).next(size)).toThrow(
      new RangeError(`batch size must be a whole number of at least 1: ${size}`),
    );
  });

  it("refuses to deal out nothing", () => {
    expect(() => miniBatches(new Uint32Array(0), seededRandom(1))).toThrow(RangeError);
  });
});
