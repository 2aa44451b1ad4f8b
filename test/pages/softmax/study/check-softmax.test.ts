import { describe, expect, it } from "vitest";
import { matrixFrom } from "../../../../src/lib/core/matrix.js";
import { checkSoftmax } from "../../../../src/pages/softmax/study/check-softmax.js";
import { example } from "../../../../src/pages/softmax/worked.js";

const z = () => matrixFrom(example.z, "float64");
const c = matrixFrom(example.dp, "float64");

describe("checkSoftmax", () => {
  it("finds the gradient through the whole Jacobian right", () => {
    expect(checkSoftmax(z(), c).worst).toBeLessThan(1e-8);
  });

  it.each(["diagonal", "by columns"] as const)("finds the mistake %s", (mistake) => {
    expect(checkSoftmax(z(), c, mistake).worst).toBeGreaterThan(0.05);
  });
});
