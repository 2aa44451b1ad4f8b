import { describe, expect, it } from "vitest";
import { areaAverage, shrinkTo } from "../../../../src/lib/drawing/from-image/area-average.js";

const raster = { width: 3, height: 2, values: Float64Array.of(1, 2, 3, 4, 5, 6) };
const all = { left: 0, top: 0, right: 3, bottom: 2 };

describe("areaAverage", () => {
  it("takes the mean of what a new pixel covers, by area", () => {
    // The first column and half of the second: (1 + 4 + (2 + 5) / 2) / 3.
    const [left, right] = areaAverage(raster, all, 2, 1).values;
    expect(left).toBeCloseTo(8.5 / 3, 12);
    expect(right).toBeCloseTo(12.5 / 3, 12);
  });

  it("gives the raster back at its own size, and repeats its pixels at twice the size", () => {
    expect([...areaAverage(raster, all, 3, 2).values]).toEqual([...raster.values]);
    expect([...areaAverage(raster, all, 6, 2).values]).toEqual([1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6]);
  });

  it("counts what lies outside as 0", () => {
    expect([...areaAverage(raster, { left: 2, top: -1, right: 4, bottom: 1 }, 1, 1).values]).toEqual([3 / 4]);
    expect([...areaAverage(raster, { left: 9, top: 9, right: 10, bottom: 10 }, 1, 1).values]).toEqual([0]);
  });
});

describe("shrinkTo", () => {
  it("makes the longest side as long as it is told, and keeps the aspect", () => {
    const wide = { width: 100, height: 50, values: new Float64Array(5000).fill(7) };
    const shrunk = shrinkTo(wide, 40);
    expect([shrunk.width, shrunk.height]).toEqual([40, 20]);
    for (const value of shrunk.values) expect(value).toBeCloseTo(7, 10);
  });

  it("leaves a small raster as it is, and a line of pixels a line", () => {
    expect(shrinkTo(raster, 3)).toBe(raster);
    const line = { width: 1000, height: 1, values: new Float64Array(1000) };
    expect(shrinkTo(line, 10)).toMatchObject({ width: 10, height: 1 });
  });
});
