import { describe, expect, it } from "vitest";
import { affine } from "../../../../src/lib/core/kernels/affine.js";
import { crossEntropy } from "../../../../src/lib/core/losses.js";
import { matrixFrom, zeros } from "../../../../src/lib/core/matrix.js";
import { seededRandom } from "../../../../src/lib/core/random.js";
import { gradientNoise } from "../../../../src/pages/gradient-descent/study/gradient-noise.js";
import { weightSlice } from "../../../../src/pages/gradient-descent/study/weight-slice.js";

const h = matrixFrom(
  [
    [1, 0.5],
    [-1, 2],
    [0.25, 0],
    [2, 1],
  ],
  "float64",
);
const W = matrixFrom(
  [
    [1, -1, 0.5],
    [0.5, 2, -1],
  ],
  "float64",
);
const b = matrixFrom([[0.1, 0, -0.2]], "float64");
const labels = [0, 1, 2, 1];
const slice = weightSlice({ h, W, b, labels, first: { k: 0, j: 1 }, second: { k: 1, j: 2 } });

describe("weightSlice", () => {
  it("has the loss of the whole layer where the weights are, and where they are moved", () => {
    for (const at of [
      [-1, -1],
      [0.3, 2],
    ] as const) {
      const moved = { ...W, data: W.data.slice() };
      moved.data[1] = at[0];
      moved.data[5] = at[1];
      const z = zeros(4, 3, "float64");
      affine(h, moved, b, z);
      expect(slice.loss(at)).toBeCloseTo(crossEntropy(z, labels), 12);
    }
    expect(slice.here).toEqual([-1, -1]);
  });

  it("has the gradient that finite differences find, of all samples and of some", () => {
    for (const rows of [undefined, [2], [0, 3]]) {
      const [du, dv] = slice.gradient([0.3, 2], rows);
      expect(du).toBeCloseTo(
        (slice.loss([0.3 + 1e-5, 2], rows) - slice.loss([0.3 - 1e-5, 2], rows)) / 2e-5,
        8,
      );
      expect(dv).toBeCloseTo(
        (slice.loss([0.3, 2 + 1e-5], rows) - slice.loss([0.3, 2 - 1e-5], rows)) / 2e-5,
        8,
      );
    }
  });

  it("refuses places that are not there, or the same", () => {
    const options = { h, W, b, labels, first: { k: 0, j: 1 } };
    expect(() => weightSlice({ ...options, second: { k: 2, j: 0 } })).toThrow(
      "weight must be in [2 × 3]: 2, 0",
    );
    expect(() => weightSlice({ ...options, second: { k: 0, j: 1 } })).toThrow("must be different: 0, 1");
  });
});

describe("gradientNoise", () => {
  it("is half as large for four times as many samples", () => {
    const noise = (batch: number) =>
      gradientNoise(slice, [0.3, 2], { batch, draws: 4000, random: seededRandom(1) });
    expect(noise(4) / noise(16)).toBeCloseTo(2, 0);
    expect(noise(1) / noise(16)).toBeGreaterThan(3.7);
  });
});
