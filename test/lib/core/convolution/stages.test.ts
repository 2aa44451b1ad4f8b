import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseConvolutions, squarePicture } from "../../../../src/lib/core/convolution/stages.js";

describe("parseConvolutions", () => {
  it("reads filters, their size, paper at the edges and pooling", () => {
    expect(parseConvolutions("16x3sp2-8x2")).toEqual([
      { filters: 16, window: { size: 3, stride: 1, padding: 1 }, pool: 2, pooling: "max" },
      { filters: 8, window: { size: 2, stride: 1, padding: 0 }, pool: 1, pooling: "max" },
    ]);
    expect(parseConvolutions("none")).toEqual([]);
  });

  it("reads how maps are pooled: the greatest, the average or the total", () => {
    const found = parseConvolutions("4x3p2-4x3a3-4x3st2");
    expect(found.map(({ pool, pooling }) => [pool, pooling])).toEqual([
      [2, "max"],
      [3, "average"],
      [2, "sum"],
    ]);
  });

  it.each([
    ["", "convolution must be written like 16x3sp2, 4x3 or none: "],
    ["16", "convolution must be written like 16x3sp2, 4x3 or none: 16"],
    ["16x3-", "convolution must be written like 16x3sp2, 4x3 or none: "],
    ["0x3", "filters must be a whole number from 1 to 256: 0"],
    ["manyx3sp2", "filters must be a whole number from 1 to 256: many"],
    ["4x0", "filters must be at least 1 × 1: 4x0"],
    ["4x2s", "filters that keep the size must have an odd side: 4x2s"],
    ["4x3q2", "convolution must be written like 16x3sp2, 4x3 or none: 4x3q2"],
    ["4x3a0", "pooling must be by at least 1: 4x3a0"],
    ["4x3p0", "pooling must be by at least 1: 4x3p0"],
    ["1x1-1x1-1x1-1x1-1x1-1x1-1x1", "convolutions must be at most 6: 7"],
  ])("refuses %j", (text, message) => {
    expect(() => parseConvolutions(text)).toThrow(new RangeError(message));
  });

  it("reads any text or refuses it with a RangeError", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[0-9xspat-]{0,12}$/)), (text) => {
        try {
          expect(parseConvolutions(text).length).toBeLessThanOrEqual(6);
        } catch (error) {
          expect(error).toBeInstanceOf(RangeError);
        }
      }),
    );
  });
});

describe("squarePicture", () => {
  it("refuses what is no square", () => {
    expect(() => squarePicture(10)).toThrow("convolutions need square pictures: 10 pixels");
  });
});
