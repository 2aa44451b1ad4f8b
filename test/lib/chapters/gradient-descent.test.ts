import { describe, expect, it } from "vitest";
import { parabolaPath } from "../../../src/lib/descent/parabola.js";
import { matrixFrom } from "../../../src/lib/matrix.js";
import { sgdUpdate } from "../../../src/lib/optimisers/sgd.js";

describe("the numbers of the chapter on gradient descent", () => {
  it("the worked example goes 1, 0.4, 0.16, 0.064", () => {
    const path = parabolaPath({ curvature: 2, eta: 0.3, start: 1, steps: 3 });
    expect(path.map((w) => Number(w.toFixed(12)))).toEqual([1, 0.4, 0.16, 0.064]);
  });

  it("the function that trains takes the same step", () => {
    const w = matrixFrom([[1]], "float64");
    sgdUpdate(w, matrixFrom([[2]], "float64"), 0.3);
    expect(w.data[0]).toBeCloseTo(0.4, 14);
  });

  it("the weights of an average add up to 1 − βᵗ", () => {
    const [beta, t] = [0.9, 7];
    let sum = 0;
    for (let s = 1; s <= t; s++) sum += (1 - beta) * beta ** (t - s);
    expect(sum).toBeCloseTo(1 - beta ** t, 14);
  });
});
