import { describe, expect, it } from "vitest";
import { seededRandom } from "../../../src/lib/core/random.js";
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

/** Three weights, and none beyond. */
const quarters = Float64Array.of(0, 0, 0.25, 0.5, 0.25, 0, 0);

describe("blur", () => {
  it("spreads a pixel over its neighbours in both directions", () => {
    const dot = { width: 3, height: 3, values: Float64Array.of(0, 0, 0, 0, 16, 0, 0, 0, 0) };
    expect(Array.from(blur(dot, quarters).values)).toEqual([1, 2, 1, 2, 4, 2, 1, 2, 1]);
  });

  it("loses what is spread beyond the edge", () => {
    const dot = { width: 2, height: 1, values: Float64Array.of(16, 0) };
    expect(Array.from(blur(dot, quarters).values)).toEqual([4, 2]);
  });

  it("gives each pixel the weighted sum of its neighbours, wherever the ink lies", () => {
    const weights = gaussianWeights(1);
    const [width, height] = [9, 5];
    const random = seededRandom(3);
    for (let round = 0; round < 50; round++) {
      const values = Float64Array.from({ length: width * height }, () =>
        random.uniform() < 0.1 ? random.uniform() : 0,
      );
      const at = (x: number, y: number) =>
        x >= 0 && x < width && y >= 0 && y < height ? values[y * width + x] : 0;
      const sums = Array.from(values, (_, k) => {
        const [x, y] = [k % width, Math.floor(k / width)];
        let sum = 0;
        for (let v = -3; v <= 3; v++) {
          for (let u = -3; u <= 3; u++) sum += at(x + u, y + v) * weights[u + 3] * weights[v + 3];
        }
        return expect.closeTo(sum, 14);
      });
      expect(Array.from(blur({ width, height, values }, weights).values)).toEqual(sums);
    }
  });

  it("leaves paper as it is, and refuses another number of weights", () => {
    const sheet = { width: 4, height: 2, values: new Float64Array(8) };
    expect(blur(sheet, quarters)).toEqual(sheet);
    expect(() => blur(sheet, Float64Array.of(1, 2, 1))).toThrow(new RangeError("weights must be 7: 3"));
  });

  it("agrees with NumPy", () => {
    const { width, height, values } = golden.picture;
    const raster = { width, height, values: Float64Array.from(values) };
    const blurred = blur(raster, gaussianWeights(golden.blur.sigma));
    expect(Array.from(blurred.values)).toEqual(golden.blur.values.map((value) => expect.closeTo(value, 12)));
  });
});
