import { describe, expect, it } from "vitest";
import {
  checkConvolution,
  convolutionGradients,
} from "../../../../src/pages/convolution/study/check-convolution.js";
import { example } from "../../../../src/pages/convolution/worked.js";

describe("convolutionGradients", () => {
  it("are those of the worked example", () => {
    expect(convolutionGradients(example)).toEqual({
      dx: [
        [1, -1, 0],
        [1, 3.5, -2],
        [-2, 3.5, 1],
      ],
      dw: [
        [-0.5, 5.5],
        [3, -1.5],
      ],
      db: 2.5,
    });
  });
});

describe("checkConvolution", () => {
  it.each(["x", "w", "b"] as const)("agrees with finite differences for %s", (of) => {
    const { comparisons, worst } = checkConvolution(example, of);
    expect(comparisons.length).toBe({ x: 9, w: 4, b: 1 }[of]);
    expect(worst).toBeLessThan(1e-8);
  });

  it("finds stride and padding right too", () => {
    const wide = { ...example, window: { size: 2, stride: 2, padding: 1 } };
    for (const of of ["x", "w", "b"] as const) expect(checkConvolution(wide, of).worst).toBeLessThan(1e-8);
  });

  it("tells a filter that was turned round by dx, and a place that was forgotten by dw", () => {
    expect(checkConvolution(example, "x", "the filter turned round").worst).toBeGreaterThan(0.1);
    expect(checkConvolution(example, "w", "the filter turned round").worst).toBeLessThan(1e-8);
    expect(checkConvolution(example, "w", "one place only").worst).toBeGreaterThan(0.1);
  });
});
