import { describe, expect, it } from "vitest";
import { convolvedShape, placesAlong, pooledShape } from "../../../../src/lib/core/convolution/window.js";

describe("placesAlong", () => {
  it.each([
    [28, 3, 1, 0, 26],
    [28, 3, 1, 1, 28],
    [26, 2, 2, 0, 13],
    [7, 2, 2, 0, 3],
    [7, 3, 2, 1, 4],
  ])(
    "of %i pixels for a window of %i, stride %i, padding %i is %i",
    (length, size, stride, padding, places) => {
      expect(placesAlong(length, { size, stride, padding })).toBe(places);
    },
  );

  it("refuses windows that are none or do not fit", () => {
    expect(() => placesAlong(4, { size: 5, stride: 1, padding: 0 })).toThrow(
      "window of 5 must fit into 4 + 2 × 0 pixels: 5",
    );
    expect(() => placesAlong(4, { size: 0, stride: 1, padding: 0 })).toThrow(/window's size .*: 0/);
    expect(() => placesAlong(4, { size: 2, stride: Number.NaN, padding: 0 })).toThrow(/stride .*: NaN/);
    expect(() => placesAlong(4, { size: 2, stride: 1, padding: 2 })).toThrow(
      /padding must be below its size 2: 2/,
    );
  });
});

describe("convolvedShape and pooledShape", () => {
  it("are the shapes of the next maps", () => {
    const x = { channels: 4, height: 26, width: 25 };
    expect(convolvedShape(x, 8, { size: 2, stride: 1, padding: 0 })).toEqual({
      channels: 8,
      height: 25,
      width: 24,
    });
    expect(pooledShape(x, 2)).toEqual({ channels: 4, height: 13, width: 12 });
  });
});
