import { describe, expect, it } from "vitest";
import { tryFormulas } from "../../../bin/check/mutated-formulas.js";

describe("whatever is typed", () => {
  it("is read and judged, or a fault is said at its place", () => {
    const { read, judged, kinds } = tryFormulas(2000, 7);
    expect([read.length, judged.length]).toEqual([2000, 20]);
    expect(kinds.unread).toBeLessThan(2000);
    expect(kinds["judged right"]).toBeGreaterThan(0);
  });
});
