import { describe, expect, it } from "vitest";
import { expectSameShape, expectShape } from "../../../../src/lib/core/kernels/check.js";
import { zeros } from "../../../../src/lib/core/matrix.js";

describe("checks of shapes", () => {
  it("let the right shape pass", () => {
    expect(() => expectShape("product", "w", zeros(2, 3), 2, 3)).not.toThrow();
    expect(() => expectSameShape("product", "w", zeros(2, 3), zeros(2, 3))).not.toThrow();
  });

  it("name operation, matrix and both shapes of a wrong one", () => {
    const message = new RangeError("product: w must be [2 × 3]: [3 × 2]");
    expect(() => expectShape("product", "w", zeros(3, 2), 2, 3)).toThrow(message);
    expect(() => expectSameShape("product", "w", zeros(3, 2), zeros(2, 3))).toThrow(message);
  });
});
