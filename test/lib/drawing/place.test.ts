import { describe, expect, it } from "vitest";
import type { Drawing } from "../../../src/lib/drawing/drawing.js";
import { placeDrawing } from "../../../src/lib/drawing/place.js";

const box = { left: 10, top: 20, right: 30, bottom: 40 };

describe("placeDrawing", () => {
  it("puts the middle of the box in the centre and scales about it", () => {
    const drawing: Drawing = [
      [
        [10, 20, 30],
        [20, 30, 40],
      ],
    ];
    expect(placeDrawing(drawing, box, 0.5, 14)).toEqual([
      [
        [9, 14, 19],
        [9, 14, 19],
      ],
    ]);
  });

  it("centres a box near the greatest numbers", () => {
    const far = { left: 1.7e308, top: -1.7e308, right: 1.7e308, bottom: -1.7e308 };
    expect(placeDrawing([[[1.7e308], [-1.7e308]]], far, 1, 14)).toEqual([[[14], [14]]]);
  });

  it.each([1e11, 1e300, Infinity])("refuses a box %d wide", (right) => {
    expect(() => placeDrawing([], { ...box, left: 0, right }, 0.1, 14)).toThrow(
      `drawing must be at most 1000000000 pixels wide and high: ${right * 0.1}`,
    );
  });
});
