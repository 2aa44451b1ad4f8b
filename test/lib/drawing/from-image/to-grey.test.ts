import { describe, expect, it } from "vitest";
import { toGrey } from "../../../../src/lib/drawing/from-image/to-grey.js";

const pixel = (...data: number[]) => ({ width: 1, height: data.length / 4, data });

describe("toGrey", () => {
  it("weighs the colours as Recommendation BT.709 does", () => {
    const { values } = toGrey(pixel(255, 0, 0, 255, 0, 255, 0, 255, 0, 0, 255, 255, 100, 100, 100, 255));
    for (const [k, level] of [0.2126 * 255, 0.7152 * 255, 0.0722 * 255, 100].entries()) {
      expect(values[k]).toBeCloseTo(level, 10);
    }
  });

  it("lays what is transparent on white paper", () => {
    const { values } = toGrey(pixel(0, 0, 0, 0, 0, 0, 0, 51, 9, 9, 9, 255));
    expect(values[0]).toBe(255);
    expect(values[1]).toBeCloseTo(0.8 * 255, 10);
    expect(values[2]).toBeCloseTo(9, 10);
  });

  it("lays light ink that is transparent around on black paper", () => {
    const white = [255, 255, 255, 255];
    const clear = [0, 0, 0, 0];
    const { values } = toGrey(pixel(...white, ...clear, ...clear, 255, 255, 255, 51));
    expect(Array.from(values, Math.round)).toEqual([255, 0, 0, 51]);
  });

  it.each([
    ["dark ink", [0, 0, 0, 255]],
    ["a light page with dark ink on it", [255, 255, 255, 255, 255, 255, 255, 255, 9, 9, 9, 255]],
  ])("leaves %s on white paper", (_, ink) => {
    expect(toGrey(pixel(...ink, ...Array(4 * 5).fill(0))).values.at(-1)).toBe(255);
  });

  it("keeps the shape", () => {
    expect(toGrey({ width: 3, height: 2, data: new Uint8ClampedArray(24) })).toMatchObject({
      width: 3,
      height: 2,
    });
  });

  it.each([
    ["no width", 0, 5, 0, "sides of a picture must be whole numbers of at least 1: 0 × 5"],
    ["half a pixel", 1.5, 2, 12, /whole numbers of at least 1: 1.5 × 2/],
    ["NaN", Number.NaN, 2, 0, /whole numbers of at least 1: NaN × 2/],
    ["too many pixels", 60000, 6000, 0, "pixels of a picture must be at most 36000000: 60000 × 6000"],
    ["a value too few", 2, 2, 15, "a picture of 2 × 2 must have 16 values: 15"],
  ])("refuses %s", (_, width, height, length, message) => {
    expect(() => toGrey({ width, height, data: new Float64Array(length) })).toThrow(message);
  });

  it.each([Number.NaN, -1, 256])("refuses a value of %s", (value) => {
    expect(() => toGrey(pixel(0, value, 0, 255))).toThrow(
      `value 1 of a picture must be in [0, 255]: ${value}`,
    );
  });
});
