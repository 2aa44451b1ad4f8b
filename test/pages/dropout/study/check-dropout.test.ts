import { describe, expect, it } from "vitest";
import { matrixFrom } from "../../../../src/lib/core/matrix.js";
import { checkDropout } from "../../../../src/pages/dropout/study/check-dropout.js";

const h = () => matrixFrom([[1, 2, 0.5, -1, 3, 1]], "float64");
const c = matrixFrom([[1, -1, 2, 0.5, 1, 1]], "float64");

describe("checkDropout", () => {
  it("finds the gradient right when the mask stays what it was", () => {
    const { worst, comparisons } = checkDropout(h(), c, { rate: 0.5, seed: 1 });
    expect(worst).toBeLessThan(1e-8);
    expect(comparisons.some(({ backward }) => backward === 0)).toBe(true);
    expect(comparisons.some(({ backward }) => backward !== 0)).toBe(true);
  });

  it("makes nonsense of a difference between two masks", () => {
    expect(checkDropout(h(), c, { rate: 0.5, seed: 1, sameMask: false }).worst).toBeGreaterThan(0.5);
  });
});
