import { describe, expect, it } from "vitest";
import { rowsOf } from "../../../../src/lib/core/matrix.js";
import { type TwoLayers, twoLayerPass } from "../../../../src/pages/backprop/study/two-layer-pass.js";

const numbers: TwoLayers = {
  x: [
    [1, -2],
    [0.5, 1],
  ],
  W1: [
    [1, -1, 0.5],
    [0.5, 2, -1],
  ],
  b1: [[0.1, 0, -0.2]],
  W2: [
    [1, -1],
    [0.5, 0.25],
    [-1, 2],
  ],
  b2: [[0, 0.3]],
};
const labels = [0, 1];

describe("twoLayerPass", () => {
  it("goes forwards as the formulas say", () => {
    const { a, h, z } = twoLayerPass(numbers, labels);
    expect(rowsOf(a)[0]).toEqual([expect.closeTo(0.1, 12), -5, expect.closeTo(2.3, 12)]);
    expect(rowsOf(h)[0]).toEqual([expect.closeTo(0.1, 12), 0, expect.closeTo(2.3, 12)]);
    expect(rowsOf(z)[0]).toEqual([expect.closeTo(-2.2, 12), expect.closeTo(4.8, 12)]);
  });

  it.each(["W1", "b1", "W2", "b2"] as const)(
    "finds the gradient by %s that finite differences find",
    (name) => {
      const pass = twoLayerPass(numbers, labels);
      const gradient = rowsOf({ W1: pass.dW1, b1: pass.db1, W2: pass.dW2, b2: pass.db2 }[name]);
      for (const [i, row] of numbers[name].entries()) {
        for (const j of row.keys()) {
          const at = (step: number) => {
            const moved = numbers[name].map((values, r) =>
              values.map((v, c) => (r === i && c === j ? v + step : v)),
            );
            return twoLayerPass({ ...numbers, [name]: moved }, labels).loss;
          };
          expect(gradient[i][j]).toBeCloseTo((at(1e-5) - at(-1e-5)) / 2e-5, 8);
        }
      }
    },
  );

  it("refuses shapes that do not fit", () => {
    expect(() => twoLayerPass({ ...numbers, W2: [[1, 2]] }, labels)).toThrow(RangeError);
  });
});
