import { describe, expect, it } from "vitest";
import { matrixFrom } from "../../../../src/lib/core/matrix.js";
import { checkRelu } from "../../../../src/pages/relu/study/check-relu.js";

const c = matrixFrom([[1, -2, 0.5]], "float64");

describe("checkRelu", () => {
  it("finds the gradient right away from 0", () => {
    const { worst, comparisons } = checkRelu(matrixFrom([[1.5, -2, 3]], "float64"), c);
    expect(comparisons.map(({ backward }) => backward)).toEqual([1, 0, 0.5]);
    expect(worst).toBeLessThan(1e-9);
  });

  it("shows the bend: at 0 the difference is half of what comes in from above", () => {
    const { comparisons } = checkRelu(matrixFrom([[0, -2, 3]], "float64"), c);
    expect(comparisons[0].backward).toBe(0);
    expect(comparisons[0].difference).toBeCloseTo(0.5, 9);
  });
});
