import { expect, it } from "vitest";
import { matrixFrom } from "../../../../src/lib/core/matrix.js";
import { checkPenalty } from "../../../../src/pages/l2/study/check-penalty.js";

it("checkPenalty finds both gradients right, at the corner too", () => {
  const { worst, comparisons } = checkPenalty(matrixFrom([[1, -0.5, 0]], "float64"), 0.3, 0.1);
  expect(comparisons.map(({ backward }) => backward)).toEqual([0.5, expect.closeTo(-0.4, 14), 0]);
  expect(worst).toBeLessThan(1e-7);
});
