import { describe, expect, it } from "vitest";
import { pixelOf, toFixed, withinPixel } from "../../../../src/lib/drawing/cairo/fixed.js";

describe("toFixed", () => {
  it.each([
    [1, 256],
    [-0.25, -64],
    [0.3, 77],
    [999.999, 256000],
  ])("makes %d pixels %d parts", (pixels, parts) => {
    expect(toFixed(pixels)).toBe(parts);
  });

  it.each([
    [0.5 / 256, 0],
    [1.5 / 256, 2],
    [2.5 / 256, 2],
    [-1.5 / 256, -2],
  ])("rounds %d pixels, a half, to the even number %d", (pixels, parts) => {
    expect(toFixed(pixels)).toBe(parts);
  });

  it.each([1000.01, -1e300, Number.NaN, Infinity])("refuses %d", (pixels) => {
    expect(() => toFixed(pixels)).toThrow(`drawing must be at most 1000 pixels from the picture: ${pixels}`);
  });
});

describe("pixelOf and withinPixel", () => {
  it("part a place into a pixel and what is left, to the left of 0 too", () => {
    for (const place of [0, 255, 256, 700, -1, -256, -257]) {
      expect(256 * pixelOf(place) + withinPixel(place)).toBe(place);
      expect(withinPixel(place)).toBeGreaterThanOrEqual(0);
    }
    expect(pixelOf(-1)).toBe(-1);
  });
});
