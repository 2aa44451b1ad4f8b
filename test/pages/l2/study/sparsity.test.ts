import { expect, it } from "vitest";
import { matrixFrom } from "../../../../src/lib/core/matrix.js";
import { sparsity } from "../../../../src/pages/l2/study/sparsity.js";

it("sparsity counts the weights that are nearly 0", () => {
  const w = matrixFrom([
    [0, 0.0005],
    [-0.5, 2],
  ]);
  expect(sparsity(w)).toBe(0.5);
  expect(sparsity(w, 0.6)).toBe(0.75);
});
