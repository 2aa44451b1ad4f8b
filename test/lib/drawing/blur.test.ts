import { describe, expect, it } from "vitest";
import { blur, gaussianWeights } from "../../../src/lib/drawing/blur.js";
import golden from "../../golden/drawing.json" with { type: "json" };

describe("gaussianWeights", () => {
  it("reaches 3σ to either side, is even, and has sum 1", () => {
    const weights = gaussianWeights(1);
    expect(weights).toHaveLength(7);
    expect(Array.from(weights).reverse()).toEqual(Array.from(weights));
    expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 14);
    expect(weights[2] / weights[3]).toBeCloseTo(Math.exp(-0.5), 14);
  });

  it.each([0, -1, Number.NaN, Infinity])("refuses a σ of %d", (sigma) => {
    expect(() => gaussianWeights(sigma)).toThrow(`sigma must be above 0 and finite: ${sigma}`);
  });
});

describe("blur", () => {
  it("spreads a pixel over its neighbours in both directions", () => {
    const weights = Float64Array.of(0.25, 0.5, 0.25);
    const dot = { width: 3, height: 3, values: Float64Array.of(0, 0, 0, 0, 16, 0, 0, 0, 0) };
    expect(Array.from(blur(dot, weights).values)).toEqual([1, 2, 1, 2, 4, 2, 1, 2, 1]);
  });

  it("loses what is spread beyond the edge", () => {
    const weights = Float64Array.of(0.25, 0.5, 0.25);
    const dot = { width: 2, height: 1, values: Float64Array.of(16, 0) };
    expect(Array.from(blur(dot, weights).values)).toEqual([4, 2]);
  });

  it("agrees with NumPy", () => {
    const { width, height, values } = golden.picture;
    const raster = { width, height, values: Float64Array.from(values) };
    const blurred = blur(raster, gaussianWeights(golden.blur.sigma));
    expect(Array.from(blurred.values)).toEqual(golden.blur.values.map((value) => expect.closeTo(value, 12)));
  });
});
