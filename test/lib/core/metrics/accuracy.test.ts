import { describe, expect, it } from "vitest";
import { accuracy } from "../../../../src/lib/core/metrics/accuracy.js";

describe("accuracy", () => {
  it("is the part that is right", () => {
    expect(accuracy([0, 1, 1, 2], [0, 1, 2, 2])).toBe(0.75);
    expect(accuracy(Uint8Array.of(3), Uint8Array.of(3))).toBe(1);
  });

  it("is not a number when there is nothing to be right about", () => {
    expect(accuracy([], [])).toBeNaN();
  });

  it("needs a prediction for each label", () => {
    expect(() => accuracy([1], [1, 2])).toThrow(
      new RangeError("predictions must be as many as the 2 labels: 1"),
    );
  });
});
