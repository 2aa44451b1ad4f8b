import { describe, expect, it } from "vitest";
import { addPenaltyGradient } from "../../../src/lib/core/kernels/add-penalty-gradient.js";
import { matrixFrom, rowsOf, zeros } from "../../../src/lib/core/matrix.js";
import { sgd } from "../../../src/lib/core/optimisers/sgd.js";
import { penalty } from "../../../src/lib/core/penalties.js";
import { descend } from "../../../src/lib/labs/descent/descend.js";
import { shrinkage } from "../../../src/pages/l2/study/shrinkage.js";
import { softThreshold } from "../../../src/pages/l2/study/soft-threshold.js";
import { example, price, shrinking, shrunk } from "../../../src/pages/l2/worked.js";

const w = matrixFrom(example.w, "float64");

describe("the numbers of the chapter on L2 and L1", () => {
  it("the worked example pays 0.35 and 0.525", () => {
    expect(penalty(w, example.l1, 0)).toBeCloseTo(0.35, 14);
    expect(penalty(w, 0, example.l2)).toBeCloseTo(0.525, 14);
  });

  it("its gradients are λ₁·sign(w) and 2λw", () => {
    const [l1, l2] = [zeros(2, 2, "float64"), zeros(2, 2, "float64")];
    addPenaltyGradient(w, example.l1, 0, l1);
    addPenaltyGradient(w, 0, example.l2, l2);
    expect(rowsOf(l1)).toEqual([
      [0.1, -0.1],
      [0.1, 0],
    ]);
    expect(rowsOf(l2)).toEqual([
      [0.4, -0.2],
      [0.1, 0],
    ]);
  });

  it("the minimum of ½c(w − a)² + λw² is ca/(c + 2λ), where plain descent comes to rest", () => {
    for (const c of [1, 0.2, 5]) {
      const path = walk(c, 1.2, { l2: price });
      expect(path[path.length - 1]).toBeCloseTo(shrunk(1.2, price / c), 8);
    }
  });

  it("L1 brings a weight of at most λ₁/c to 0, where plain descent swings by ηλ₁", () => {
    for (const [c, a] of [
      [1, 0.3],
      [0.2, 2.4],
    ]) {
      const path = walk(c, a, { l1: price });
      expect(softThreshold(a, price / c)).toBe(0);
      expect(Math.max(...path.slice(-50).map(Math.abs))).toBeLessThan(2 * 0.01 * price);
    }
    const alone = walk(0, 0, { l1: price }).slice(-50);
    expect(Math.max(...alone) - Math.min(...alone)).toBeCloseTo(0.01 * price, 12);
  });

  it("AdamW leaves nearly the same of a weight whatever its gradients, and L2 in Adam does not", () => {
    const left = shrinking.sizes.map((size) => shrinkage({ ...shrinking, size }));
    for (const { decayed } of left)
      for (const [t, w] of decayed.entries()) expect(w).toBeCloseTo(left[0].decayed[t], 4);
    const last = shrinking.steps;
    expect(left[0].l2[last]).toBeLessThan(0.01);
    expect(left[2].l2[last]).toBeGreaterThan(0.95);
  });
});

/** The path of one weight from 1.003 on ½c(w − a)² and a price, in many steps of 0.01. */
function walk(c: number, a: number, { l1 = 0, l2 = 0 }): number[] {
  return descend({
    gradient([w]) {
      const gradient = matrixFrom([[c * (w - a)]], "float64");
      addPenaltyGradient(matrixFrom([[w]], "float64"), l1, l2, gradient);
      return [gradient.data[0], 0];
    },
    start: [1.003, 0],
    optimiser: sgd(),
    eta: 0.01,
    steps: 10_000,
  }).map(([w]) => w);
}
