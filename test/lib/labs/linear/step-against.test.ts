import { describe, expect, it } from "vitest";
import { stepAgainst } from "../../../../src/lib/labs/linear/step-against.js";

describe("stepAgainst", () => {
  it("is w − η·dw, and leaves w alone", () => {
    const w = Float32Array.from([1, 2]);
    expect(Array.from(stepAgainst(w, [4, -2], 0.5))).toEqual([-1, 3]);
    expect(Array.from(w)).toEqual([1, 2]);
  });

  it("refuses a gradient of another length", () => {
    expect(() => stepAgainst(new Float32Array(2), [1], 0.5)).toThrow(
      new RangeError("gradients must be as many as the 2 weights: 1"),
    );
  });
});
