import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { distanceToNearest, indexBitmaps } from "./nearest-bitmap.js";

describe("distanceToNearest", () => {
  it("finds what comparing every pixel of every bitmap finds", () => {
    const bitmap = fc.uint8Array({ minLength: 784, maxLength: 784 });
    fc.assert(
      fc.property(bitmap, fc.array(bitmap, { minLength: 1, maxLength: 5 }), (picture, bitmaps) => {
        const distances = bitmaps.map(
          (levels) => levels.reduce((sum, level, k) => sum + Math.abs(level - picture[k]), 0) / 784,
        );
        const index = indexBitmaps(Uint8Array.from(bitmaps.flatMap((levels) => Array.from(levels))));
        expect(distanceToNearest(picture, index)).toBe(Math.min(...distances));
      }),
      { numRuns: 20 },
    );
  });
});
