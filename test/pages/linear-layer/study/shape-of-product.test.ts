import { describe, expect, it } from "vitest";
import { affine } from "../../../../src/lib/core/kernels/affine.js";
import { zeros } from "../../../../src/lib/core/matrix.js";
import { shapeOfProduct } from "../../../../src/pages/linear-layer/study/shape-of-product.js";

describe("shapeOfProduct", () => {
  it("is [batch × outputs] when the inner sizes agree", () => {
    expect(shapeOfProduct(32, 784, 784, 128)).toBe("[32 × 128]");
  });

  it("fails with the very message of affine when they do not", () => {
    const messageOf = (run: () => unknown) => {
      try {
        run();
      } catch (error) {
        return String(error);
      }
      return "no error";
    };
    const real = messageOf(() => affine(zeros(2, 3), zeros(4, 5), zeros(1, 5), zeros(2, 5)));
    expect(real).toContain("RangeError");
    expect(messageOf(() => shapeOfProduct(2, 3, 4, 5))).toBe(real);
  });

  it.each([0, 1.5, Number.NaN, -1])("refuses the size %d", (size) => {
    expect(() => shapeOfProduct(size, 3, 3, 2)).toThrow(
      new RangeError(`size must be a whole number of at least 1: ${size}`),
    );
  });
});
