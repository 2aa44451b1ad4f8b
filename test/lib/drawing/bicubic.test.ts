import { describe, expect, it } from "vitest";
import { cubicKernel, resample } from "../../../src/lib/drawing/bicubic.js";
import golden from "../../golden/drawing.json" with { type: "json" };

describe("cubicKernel", () => {
  it("is 1 at 0, 0 at every other whole number, and even", () => {
    expect([-3, -2, -1, 0, 1, 2, 3].map((u) => Math.abs(cubicKernel(u)))).toEqual([0, 0, 0, 1, 0, 0, 0]);
    expect(cubicKernel(-0.5)).toBe(cubicKernel(0.5));
  });

  it("is 9/16 and −1/16 half way", () => {
    expect(cubicKernel(0.5)).toBe(9 / 16);
    expect(cubicKernel(1.5)).toBe(-1 / 16);
  });

  it("has weights of sum 1 wherever a value is wanted", () => {
    for (let u = 0; u < 1; u += 0.1) {
      const sum = cubicKernel(u + 1) + cubicKernel(u) + cubicKernel(u - 1) + cubicKernel(u - 2);
      expect(sum).toBeCloseTo(1, 14);
    }
  });
});

describe("resample", () => {
  it("returns the raster itself at its own size", () => {
    const raster = { width: 3, height: 3, values: Float64Array.of(1, 2, 3, 4, 5, 6, 7, 8, 9) };
    expect(resample(raster, 3, 3)).toEqual(raster);
  });

  it("puts a raster in the middle, with paper around it", () => {
    const dot = { width: 1, height: 1, values: Float64Array.of(8) };
    expect(Array.from(resample(dot, 3, 3).values)).toEqual([0, 0, 0, 0, 8, 0, 0, 0, 0]);
  });

  it("agrees with NumPy", () => {
    const { width, height, values } = golden.picture;
    const { side, size } = golden.bicubic;
    const resized = resample({ width, height, values: Float64Array.from(values) }, side, size);
    expect(resized.width * resized.height).toBe(size * size);
    expect(Array.from(resized.values)).toEqual(
      golden.bicubic.values.map((value) => expect.closeTo(value, 12)),
    );
  });
});
