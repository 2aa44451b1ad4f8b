import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { heapOf } from "../../../../src/pages/linear-layer/study/heap.js";

describe("heapOf", () => {
  it("lays what fits in a row on the floor, the largest first, in the middle", () => {
    expect(Array.from(heapOf([1, 2], 10))).toEqual([2, 1, -1, 2]);
  });

  it("begins a new row on the largest of the row below", () => {
    expect(Array.from(heapOf([2, 2, 2], 8))).toEqual([-2, 2, 2, 2, 0, 6]);
  });

  it("lets no circles overlap, nor lie below the floor", () => {
    const radii = fc.array(fc.double({ min: 0.1, max: 6, noNaN: true }), { maxLength: 60 });
    fc.assert(
      fc.property(radii, (all) => {
        const places = heapOf(all, 90);
        all.forEach((radius, k) => {
          expect(places[2 * k + 1]).toBeGreaterThanOrEqual(radius - 1e-9);
          for (let other = 0; other < k; other++) {
            const [dx, dy] = [0, 1].map((axis) => places[2 * k + axis] - places[2 * other + axis]);
            expect(Math.hypot(dx, dy)).toBeGreaterThanOrEqual(radius + all[other] - 1e-9);
          }
        });
      }),
    );
  });
});
