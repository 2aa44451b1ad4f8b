import { describe, expect, it } from "vitest";
import { heNormal } from "../../../../src/lib/core/initialisers/he-normal.js";
import { drawWeights, expectMoments } from "./check-initialiser.js";

describe("heNormal", () => {
  it("has mean 0 and the variance 2/in", () => {
    expectMoments(drawWeights(heNormal, 1), 2 / 300, 3);
  });

  it("gives the same weights for the same seed", () => {
    expect(drawWeights(heNormal, 3)).toEqual(drawWeights(heNormal, 3));
    expect(drawWeights(heNormal, 3)).not.toEqual(drawWeights(heNormal, 4));
  });
});
