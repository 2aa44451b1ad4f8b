import { expect, it } from "vitest";
import { inkExtent } from "../../../../src/lib/drawing/from-image/ink-extent.js";

it("counts a column and a row at the edge of the ink for the part that is covered", () => {
  const values = Float64Array.of(0, 0, 0, 0, 0, 0.25, 0.5, 0.1, 0, 0.25, 1, 0.75, 0, 0, 0, 0);
  expect(inkExtent({ width: 4, height: 4, values })).toEqual({
    left: 1.75,
    top: 1.5,
    right: 3.75,
    bottom: 3,
  });
});

it("is undefined without ink", () => {
  expect(inkExtent({ width: 2, height: 1, values: new Float64Array(2) })).toBeUndefined();
});
