import { describe, expect, it } from "vitest";
import { matrixFrom } from "../../../../src/lib/core/matrix.js";
import { checkLoss, lossAndGradient } from "../../../../src/pages/cross-entropy/study/loss-and-gradient.js";
import { example } from "../../../../src/pages/cross-entropy/worked.js";

const { z, labels } = example;

describe("lossAndGradient", () => {
  it("gives cross-entropy and (p − Y)/batch", () => {
    const { loss, dz } = lossAndGradient("cross-entropy", z.slice(0, 1), labels.slice(0, 1));
    expect(loss).toBeCloseTo(0.4076059644443803, 12);
    expect(dz[0].map((value) => Number(value.toFixed(6)))).toEqual([0.244728, -0.334759, 0.090031]);
  });
});

describe("checkLoss", () => {
  it.each(["cross-entropy", "squared-error"] as const)("finds the gradient of %s right", (name) => {
    expect(checkLoss(name, matrixFrom(z, "float64"), labels).worst).toBeLessThan(1e-7);
  });

  it("finds the diagonal alone wrong", () => {
    expect(checkLoss("squared-error-diagonal", matrixFrom(z, "float64"), labels).worst).toBeGreaterThan(0.1);
  });
});
