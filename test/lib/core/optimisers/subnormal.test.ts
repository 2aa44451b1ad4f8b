import { describe, expect, it } from "vitest";
import { flush, smallestState } from "../../../../src/lib/core/optimisers/subnormal.js";

describe("flush", () => {
  it.each([1, -1, smallestState, -smallestState, Infinity, Number.NaN])("keeps %d", (x) => {
    expect(flush(x)).toBe(x);
  });

  it.each([smallestState / 2, -smallestState / 2, 1e-38, 5e-324])("takes %d for 0", (x) => {
    expect(flush(x)).toBe(0);
  });

  it("begins far above the subnormal numbers of float32", () => {
    expect(smallestState).toBeGreaterThan(1e7 * 2 ** -126);
  });
});
