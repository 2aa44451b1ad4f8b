import { describe, expect, it } from "vitest";
import type { Drawing } from "../../../src/lib/drawing/drawing.js";
import { firstPoints, pointCount } from "../../../src/lib/drawing/first-points.js";

const drawing: Drawing = [
  [
    [0, 10, 20],
    [5, 5, 6],
  ],
  [[7], [8]],
  [
    [1, 2],
    [3, 4],
  ],
];

describe("firstPoints", () => {
  it("cuts a drawing in the middle of a stroke", () => {
    expect(firstPoints(drawing, 2)).toEqual([
      [
        [0, 10],
        [5, 5],
      ],
    ]);
    expect(firstPoints(drawing, 5)).toEqual([drawing[0], drawing[1], [[1], [3]]]);
  });

  it("has nothing at 0 and everything from the last point on", () => {
    expect(firstPoints(drawing, 0)).toEqual([]);
    expect(firstPoints(drawing, pointCount(drawing))).toEqual(drawing);
    expect(firstPoints(drawing, 99)).toEqual(drawing);
  });

  it.each([-1, 0.5, Number.NaN])("refuses a count of %d", (count) => {
    expect(() => firstPoints(drawing, count)).toThrow(
      `points must be a whole number of at least 0: ${count}`,
    );
  });
});

describe("pointCount", () => {
  it("counts over all strokes", () => {
    expect(pointCount(drawing)).toBe(6);
    expect(pointCount([])).toBe(0);
  });
});
