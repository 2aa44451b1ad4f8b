import { describe, expect, it } from "vitest";
import { heUniform } from "../../../../src/lib/core/initialisers/he-uniform.js";
import { drawWeights, expectMoments } from "./check-initialiser.js";

describe("heUniform", () => {
  const limit = Math.sqrt(6 / 300);

  it("stays within ±√(6/in) and comes near both ends", () => {
    const weights = drawWeights(heUniform, 1);
    expect(weights.every((w) => w >= -limit && w < limit)).toBe(true);
    expect(Math.min(...weights)).toBeLessThan(-0.999 * limit);
    expect(Math.max(...weights)).toBeGreaterThan(0.999 * limit);
  });

  it("has the variance 2 / 300 of its formula", () => {
    expectMoments(drawWeights(heUniform, 2), 2 / 300, 9 / 5);
  });

  it("gives the same weights for the same seed", () => {
    expect(drawWeights(heUniform, 3)).toEqual(drawWeights(heUniform, 3));
    expect(drawWeights(heUniform, 3)).not.toEqual(drawWeights(heUniform, 4));
  });
});
