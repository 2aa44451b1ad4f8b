import { describe, expect, it } from "vitest";
import { addPenaltyGradient } from "../../../src/lib/core/kernels/add-penalty-gradient.js";
import { matrixFrom, rowsOf, zeros } from "../../../src/lib/core/matrix.js";
import type { Optimiser } from "../../../src/lib/core/optimisers/optimiser.js";
import { sgd } from "../../../src/lib/core/optimisers/sgd.js";
import { penalty } from "../../../src/lib/core/penalties/penalty.js";
import { type DescendOptions, descend } from "../../../src/lib/labs/descent/descend.js";
import { linearExample } from "../../../src/lib/labs/linear/plain.js";
import { shrinkage } from "../../../src/pages/l2/study/shrinkage.js";
import { softThreshold } from "../../../src/pages/l2/study/soft-threshold.js";

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

  it("the minimum of ½c(w − a)² + λw² is ca/(c + 2λ), where plain descent comes to rest", () => {
    for (const c of [1, 0.2, 5]) {
      const path = walk(([w]) => [c * (w - 1.2) + 2 * 0.3 * w, 0], sgd());
      expect(path[path.length - 1]).toBeCloseTo((c * 1.2) / (c + 2 * 0.3), 8);
    }
  });

  it("L1 brings a weight of at most λ₁/c to 0, where plain descent swings by ηλ₁", () => {
    for (const [c, a] of [
      [1, 0.3],
      [0.2, 2.4],
    ]) {
      const path = walk(([w]) => [c * (w - a) + 0.5 * Math.sign(w), 0], sgd());
      expect(softThreshold(a, 0.5 / c)).toBe(0);
      expect(Math.max(...path.slice(-50).map(Math.abs))).toBeLessThan(2 * 0.01 * 0.5);
    }
    const alone = walk(([w]) => [0.5 * Math.sign(w), 0], sgd()).slice(-50);
    expect(Math.max(...alone) - Math.min(...alone)).toBeCloseTo(0.01 * 0.5, 12);
  });

  it("a bias decides for which drawings a unit is on", () => {
    const onOf = (b: number) => rowsOf(linearExample([[1], [3]], [[1]], [[b]]).y).map(([a]) => a > 0);
    expect(onOf(-2)).toEqual([false, true]);
    expect(onOf(0)).toEqual([true, true]);
  });

  it("AdamW leaves nearly the same of a weight whatever its gradients, and L2 in Adam does not", () => {
    const left = [0.01, 1, 100].map((size) => shrinkage({ size, lambda: 0.1, eta: 0.01, steps: 400 }));
    for (const { decayed } of left) expect(decayed).toBeCloseTo(left[0].decayed, 4);
    expect(left[0].l2).toBeLessThan(0.01);
    expect(left[2].l2).toBeGreaterThan(0.95);
  });
});

/** The path of one weight from 1.003 in many steps of 0.01. */
function walk(gradient: DescendOptions["gradient"], optimiser: Optimiser): number[] {
  return descend({ gradient, start: [1.003, 0], optimiser, eta: 0.01, steps: 10_000 }).map(([w]) => w);
}
