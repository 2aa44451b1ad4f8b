import { describe, expect, it } from "vitest";
import { shrinkage } from "../../../../src/pages/l2/study/shrinkage.js";

describe("shrinkage", () => {
  const [small, large] = [0.01, 100].map((size) => shrinkage({ size, lambda: 0.1, eta: 0.01, steps: 400 }));

  it("decays all weights alike beside Adam, as (1 − ηλ)ᵗ", () => {
    for (const { plain, decayed } of [small, large]) {
      expect(plain).toBeCloseTo(1, 1);
      expect(decayed).toBeCloseTo(0.999 ** 400, 1);
    }
  });

  it("holds a weight with large gradients back least where the price goes through Adam", () => {
    expect(small.l2).toBeLessThan(0.2);
    expect(large.l2).toBeGreaterThan(0.9);
  });

  it("changes nothing without a price", () => {
    const { plain, l2, decayed } = shrinkage({ size: 1, lambda: 0, eta: 0.01, steps: 50 });
    expect(l2).toBe(plain);
    expect(decayed).toBeCloseTo(plain, 12);
  });
});
