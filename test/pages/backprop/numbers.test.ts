import { describe, expect, it } from "vitest";
import { rowsOf } from "../../../src/lib/core/matrix.js";
import { layerSizes } from "../../../src/lib/core/network-size.js";
import { multiplications } from "../../../src/lib/labs/backprop/multiplications.js";
import { twoLayerPass } from "../../../src/pages/backprop/study/two-layer-pass.js";
import { chainOf, chainStart, example, labels } from "../../../src/pages/backprop/worked.js";

describe("the numbers of the chapter on backpropagation", () => {
  it("the worked example has one unit on and one off", () => {
    const pass = twoLayerPass(example, labels);
    expect(rowsOf(pass.a)).toEqual([[2, -0.5]]);
    expect(rowsOf(pass.h)).toEqual([[2, 0]]);
    expect(rowsOf(pass.z)).toEqual([[1, -0.5]]);
    expect(pass.loss).toBeCloseTo(Math.log(1 + Math.exp(-1.5)), 14);
    const p0 = 1 / (1 + Math.exp(-1.5));
    expect(rowsOf(pass.dz)[0][0]).toBeCloseTo(p0 - 1, 14);
    expect(rowsOf(pass.da)[0]).toEqual([expect.closeTo(0.5 * (p0 - 1) - 0.5 * (1 - p0), 14), 0]);
    expect(rowsOf(pass.dW1).map((row) => row[1])).toEqual([0, 0]);
    expect(rowsOf(pass.dW2)[1]).toEqual([0, expect.closeTo(0, 20)]);
  });

  it("over a batch a weight's gradient is the sum of a product for each sample, not a product of sums", () => {
    const pass = twoLayerPass(
      {
        x: [
          [1, 2],
          [3, -1],
        ],
        W1: [[0.5], [0.25]],
        b1: [[0.1]],
        W2: [[1, -1]],
        b2: [[0, 0]],
      },
      [0, 1],
    );
    const da = rowsOf(pass.da).flat();
    const [[first], [second]] = rowsOf(pass.dW1);
    expect(first).toBeCloseTo(1 * da[0] + 3 * da[1], 14);
    expect(second).toBeCloseTo(2 * da[0] - 1 * da[1], 14);
    expect(first).not.toBeCloseTo((1 + 3) * (da[0] + da[1]), 3);
  });

  it("the way back costs less than twice the way there, for any sizes", () => {
    for (const sizes of [
      layerSizes(784, [128, 128], 5),
      layerSizes(2, [500, 500], 500),
      layerSizes(1, [], 1),
    ])
      expect(multiplications(sizes).ratio).toBeLessThan(2);
  });

  it("a chain is the product of its links", () => {
    for (const b of [chainStart.b, -2]) {
      const lossAt = (w: number) => chainOf({ ...chainStart, w, b }).loss;
      const { w } = chainStart;
      expect(chainOf({ ...chainStart, b }).dw).toBeCloseTo((lossAt(w + 1e-5) - lossAt(w - 1e-5)) / 2e-5, 8);
    }
  });
});
