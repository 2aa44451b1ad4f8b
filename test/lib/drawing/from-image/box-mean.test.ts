import { expect, it } from "vitest";
import { boxMean } from "../../../../src/lib/drawing/from-image/box-mean.js";

const raster = { width: 3, height: 3, values: Float64Array.of(1, 2, 3, 4, 5, 6, 7, 8, 9) };

it("takes the mean of the square around each pixel, of what lies within", () => {
  expect([...boxMean(raster, 1).values]).toEqual([3, 3.5, 4, 4.5, 5, 5.5, 6, 6.5, 7]);
});

it("gives the raster back for a reach of 0, and one mean for a reach beyond its sides", () => {
  expect([...boxMean(raster, 0).values]).toEqual([...raster.values]);
  expect([...boxMean(raster, 9).values]).toEqual(Array(9).fill(5));
});
