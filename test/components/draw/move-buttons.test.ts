import { describe, expect, it } from "vitest";
import { inCorner, ofSize } from "../../../src/components/draw/move-buttons.js";
import { boxOf, type Drawing } from "../../../src/lib/drawing/drawing.js";

const drawing: Drawing = [
  [
    [100, 140],
    [90, 150],
  ],
];

describe("inCorner", () => {
  it.each([0, 1, 2, 3])("keeps the size, on the pad, in turn %i", (turn) => {
    const box = boxOf(inCorner(drawing, turn));
    expect(box && [box.right - box.left, box.bottom - box.top]).toEqual([40, 60]);
    expect(box && Math.min(box.left, box.top)).toBeGreaterThanOrEqual(0);
    expect(box && Math.max(box.right, box.bottom)).toBeLessThanOrEqual(255);
  });

  it("goes to another corner each time", () => {
    expect(new Set([0, 1, 2, 3].map((turn) => JSON.stringify(inCorner(drawing, turn)))).size).toBe(4);
  });
});

describe("ofSize", () => {
  it("scales the longest side, in the middle", () => {
    const box = boxOf(ofSize(drawing, 0.5));
    expect(box && box.bottom - box.top).toBeCloseTo(0.5 * (255 - 32), 9);
    expect(box && box.left + box.right).toBeCloseTo(256, 9);
  });

  it("leaves an empty pad and a dot alone", () => {
    expect(ofSize([], 1)).toEqual([]);
    expect(ofSize([[[7], [7]]], 1)).toEqual([[[128], [128]]]);
  });
});
