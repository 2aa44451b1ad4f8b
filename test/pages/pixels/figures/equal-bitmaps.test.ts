import { describe, expect, it } from "vitest";
import { equalBitmaps } from "../../../../src/pages/pixels/figures/equal-bitmaps.js";

describe("equalBitmaps", () => {
  it("reads what the build wrote, and names what is wrong with it", () => {
    expect(equalBitmaps({ drawings: 3, equal: 2 })).toEqual({ drawings: 3, equal: 2 });
    expect(() => equalBitmaps({ drawings: 3 })).toThrow(/equal bitmaps.*equal/);
    expect(() => equalBitmaps({ drawings: 0.5, equal: 0 })).toThrow(/drawings/);
  });
});
