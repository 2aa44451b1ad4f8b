import { describe, expect, it } from "vitest";
import { checkPasses } from "../../../../src/pages/train-characters/study/check-passes.js";

describe("checkPasses", () => {
  it("finds the gradient of squared error right, in passes of any size", () => {
    for (const rows of [1, 4, 10]) expect(checkPasses(rows).worst).toBeLessThan(1e-6);
  });

  it("finds the one with the diagonal alone wrong", () => {
    expect(checkPasses(4, "squared-error-diagonal").worst).toBeGreaterThan(0.01);
  });
});
