import { describe, expect, it } from "vitest";
import { withWidth } from "../../../../src/pages/pixels/study/with-width.js";

const x = Float32Array.of(1, 2, 3, 4, 5, 6);

describe("withWidth", () => {
  it("keeps the order of the numbers and fills the last row with paper", () => {
    expect(withWidth(x, 3)).toEqual(x);
    expect(withWidth(x, 4)).toEqual(Float32Array.of(1, 2, 3, 4, 5, 6, 0, 0));
  });

  it.each([0, 2.5, Number.NaN])("refuses a width of %d", (width) => {
    expect(() => withWidth(x, width)).toThrow(`width must be a whole number of at least 1: ${width}`);
  });
});
