import { describe, expect, it } from "vitest";
import { shrinkage } from "../../../../src/pages/l2/study/shrinkage.js";

describe("shrinkage", () => {
  const [small, large] = [0.01, 100].map((size) => shrinkage({ size, lambda: 0.1, eta: 0.01, steps: 400 }));

  it("decays all weights alike beside Adam, as (1 − ηλ)ᵗ", () => {
    for (const { decayed } of [small, large]) {
      expect(decayed).toHaveLength(401);
      for (const t of [0, 200, 400]) expect(decayed[t]).toBeCloseTo(0.999 ** t, 1);
    }
  });

  it("holds a weight with large gradients back least where the price goes through Adam", () => {
    expect(small.l2[400]).toBeLessThan(0.2);
    expect(large.l2[400]).toBeGreaterThan(0.9);
  });

  it("changes nothing without a price", () => {
    const { l2, decayed } = shrinkage({ size: 1, lambda: 0, eta: 0.01, steps: 50 });
    for (const [t, w] of l2.entries()) expect(decayed[t]).toBeCloseTo(w, 12);
    expect(l2[50]).toBeCloseTo(1, 1);
  });
});
