import { describe, expect, it } from "vitest";
import { crop } from "../../../src/lib/drawing/crop.js";

const raster = { width: 3, height: 3, values: Float64Array.of(1, 2, 3, 4, 5, 6, 7, 8, 9) };

describe("crop", () => {
  it("keeps the pixels within the box", () => {
    expect(crop(raster, { left: 1, top: 0, right: 3, bottom: 2 })).toEqual({
      width: 2,
      height: 2,
      values: Float64Array.of(2, 3, 5, 6),
    });
  });

  it("keeps everything within the box of the whole raster", () => {
    expect(crop(raster, { left: 0, top: 0, right: 3, bottom: 3 })).toEqual(raster);
  });
});
