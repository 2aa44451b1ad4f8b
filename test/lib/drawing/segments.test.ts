import { describe, expect, it } from "vitest";
import { segmentsOf } from "../../../src/lib/drawing/segments.js";

describe("segmentsOf", () => {
  it("joins consecutive points of a stroke, and never two strokes", () => {
    const segments = segmentsOf([
      [
        [1, 2, 3],
        [4, 5, 6],
      ],
      [
        [7, 8],
        [9, 9],
      ],
    ]);
    expect(Array.from(segments)).toEqual([1, 4, 2, 5, 2, 5, 3, 6, 7, 9, 8, 9]);
  });

  it("makes a single point a segment of length 0", () => {
    expect(Array.from(segmentsOf([[[3], [4]]]))).toEqual([3, 4, 3, 4]);
  });

  it("leaves out strokes without points", () => {
    expect(segmentsOf([[[], []]])).toHaveLength(0);
    expect(segmentsOf([])).toHaveLength(0);
  });
});
