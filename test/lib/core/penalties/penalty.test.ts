import { describe, expect, it } from "vitest";
import { matrixFrom } from "../../../../src/lib/core/matrix.js";
import { penalty } from "../../../../src/lib/core/penalties/penalty.js";

const w = matrixFrom(
  [
    [1, -2],
    [0, 3],
  ],
  "float64",
);

describe("penalty", () => {
  it("is λ₁·Σ|w| + λ₂·Σw²", () => {
    expect(penalty(w, 0.5, 0)).toBe(3);
    expect(penalty(w, 0, 0.25)).toBe(3.5);
    expect(penalty(w, 0.5, 0.25)).toBe(6.5);
    expect(penalty(w, 0, 0)).toBe(0);
  });

  it("does not charge for padding", () => {
    expect(penalty({ rows: 2, cols: 1, stride: 2, data: Float64Array.of(1, 99, -2, 99) }, 1, 0)).toBe(3);
  });
});
