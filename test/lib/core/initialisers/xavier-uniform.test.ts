import { describe, expect, it } from "vitest";
import { xavierUniform } from "../../../../src/lib/core/initialisers/xavier-uniform.js";
import { drawWeights, expectMoments } from "./check-initialiser.js";

describe("xavierUniform", () => {
  const limit = Math.sqrt(6 / 500);

  it("stays within ±√(6/(in + out)) and comes near both ends", () => {
    const weights = drawWeights(xavierUniform, 1);
    expect(weights.every((w) => w >= -limit && w < limit)).toBe(true);
    expect(Math.min(...weights)).toBeLessThan(-0.999 * limit);
    expect(Math.max(...weights)).toBeGreaterThan(0.999 * limit);
  });

  it("has the variance 2 / 500 of its formula", () => {
    expectMoments(drawWeights(xavierUniform, 2), 2 / 500, 9 / 5);
  });

  it("gives the same weights for the same seed", () => {
    expect(drawWeights(xavierUniform, 3)).toEqual(drawWeights(xavierUniform, 3));
    expect(drawWeights(xavierUniform, 3)).not.toEqual(drawWeights(xavierUniform, 4));
  });
});
