import { describe, expect, it } from "vitest";
import { addPenaltyGradient } from "../../../src/lib/kernels/add-penalty-gradient.js";
import { matrixFrom, rowsOf, zeros } from "../../../src/lib/matrix.js";
import { penalty } from "../../../src/lib/regularisers/penalty.js";

const w = matrixFrom(
  [
    [2, -1],
    [0.5, 0],
  ],
  "float64",
);

describe("the numbers of the chapter on L2 and L1", () => {
  it("the worked example pays 0.35 and 0.525", () => {
    expect(penalty(w, 0.1, 0)).toBeCloseTo(0.35, 14);
    expect(penalty(w, 0, 0.1)).toBeCloseTo(0.525, 14);
  });

  it("its gradients are λ₁·sign(w) and 2λw", () => {
    const [l1, l2] = [zeros(2, 2, "float64"), zeros(2, 2, "float64")];
    addPenaltyGradient(w, 0.1, 0, l1);
    addPenaltyGradient(w, 0, 0.1, l2);
    expect(rowsOf(l1)).toEqual([
      [0.1, -0.1],
      [0.1, 0],
    ]);
    expect(rowsOf(l2)).toEqual([
      [0.4, -0.2],
      [0.1, 0],
    ]);
  });

  it("the minimum of ½(w − a)² + λw² is a/(1 + 2λ)", () => {
    const cost = (u: number) => (u - 1.2) ** 2 / 2 + 0.3 * u * u;
    const best = 1.2 / (1 + 2 * 0.3);
    for (const other of [best - 0.01, best + 0.01]) expect(cost(best)).toBeLessThan(cost(other));
  });
});
