import { describe, expect, it } from "vitest";
import { fixedNormal } from "../../../../src/lib/core/initialisers/fixed-normal.js";
import { drawWeights, expectMoments } from "./check-initialiser.js";

describe("fixedNormal", () => {
  it("has mean 0 and the deviation that is given", () => {
    expectMoments(drawWeights(fixedNormal(0.3), 1), 0.09, 3);
  });

  it.each([0, -1, Number.NaN])("refuses a deviation of %s", (deviation) => {
    expect(() => fixedNormal(deviation)).toThrow(`deviation must be above 0: ${deviation}`);
  });
});
