import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { penOf } from "../../../../src/lib/drawing/cairo/pen.js";
import { type Contour, strokeOutline } from "../../../../src/lib/drawing/cairo/stroke-outline.js";
import type { Stroke } from "../../../../src/lib/drawing/drawing.js";

const pen = penOf(1);
const pixel = 256;

/** How often a point is wound around: what the edges add up to that cross the line from it to the left. */
function windingAt(contours: readonly Contour[], x: number, y: number): number {
  let winding = 0;
  for (const contour of contours) {
    const { path } = contour;
    for (let k = 2; k < path.length; k += 2) {
      const [x0, y0, x1, y1] = path.slice(k - 2, k + 2);
      if (y0 <= y === y1 <= y) continue;
      if (x0 + ((y - y0) / (y1 - y0)) * (x1 - x0) < x) winding += (y1 > y0 ? 1 : -1) * contour.winding;
    }
  }
  return winding;
}

/** The distance from a point to a segment. */
function distance(x: number, y: number, [x0, y0, x1, y1]: number[]): number {
  const square = (x1 - x0) ** 2 + (y1 - y0) ** 2;
  const along = square > 0 ? ((x - x0) * (x1 - x0) + (y - y0) * (y1 - y0)) / square : 0;
  const t = Math.min(1, Math.max(0, along));
  return Math.hypot(x - x0 - t * (x1 - x0), y - y0 - t * (y1 - y0));
}

describe("strokeOutline", () => {
  it("has two sides and half a pen at either end", () => {
    const [right, start, left] = strokeOutline(
      [
        [2, 5],
        [3, 3],
      ],
      pen,
    );
    expect(left.path).toEqual([2, 2, 5, 2].map((place) => place * pixel));
    expect(right.path.slice(0, 4)).toEqual([2, 4, 5, 4].map((place) => place * pixel));
    expect(right.path.slice(-2)).toEqual([5 * pixel, 2 * pixel]);
    expect([start.path.slice(0, 2), start.path.slice(-2)]).toEqual([
      left.path.slice(0, 2),
      right.path.slice(0, 2),
    ]);
  });

  it("is the pen for points in one place", () => {
    const contours = strokeOutline(
      [
        [4, 4],
        [4, 4],
      ],
      pen,
    );
    expect(contours).toEqual(strokeOutline([[4], [4]], pen));
    expect(windingAt(contours, 4 * pixel, 4 * pixel + 1)).not.toBe(0);
    expect(windingAt(contours, 5.1 * pixel, 4 * pixel)).toBe(0);
  });

  it("leaves out points between two others, straight on, but not where the stroke goes back", () => {
    const straight = strokeOutline(
      [
        [0, 1, 4],
        [0, 2, 8],
      ],
      pen,
    );
    expect(straight).toEqual(
      strokeOutline(
        [
          [0, 4],
          [0, 8],
        ],
        pen,
      ),
    );
    expect(
      strokeOutline(
        [
          [0, 4, 1],
          [0, 8, 2],
        ],
        pen,
      ),
    ).not.toEqual(straight);
  });

  it("is nothing for no points, and for a pen without corners", () => {
    expect(strokeOutline([[], []], pen)).toEqual([]);
    expect(
      strokeOutline(
        [
          [1, 2],
          [1, 2],
        ],
        penOf(0.01),
      ),
    ).toEqual([]);
  });

  it("winds around what is within the pen's radius of the stroke, and nothing else, but for its corners", () => {
    const number = fc.double({ min: 0, max: 8, noNaN: true });
    const points = fc.array(fc.tuple(number, number), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(points, number, number, (places, x, y) => {
        const stroke: Stroke = [places.map(([px]) => px), places.map(([, py]) => py)];
        const segments = places.map(([px, py], k) => [...places[Math.max(0, k - 1)], px, py]);
        const away = Math.min(...segments.map((segment) => distance(x, y, segment)));
        const winding = windingAt(strokeOutline(stroke, pen), x * pixel, y * pixel + 0.25);
        if (away < 0.85) expect(winding).not.toBe(0);
        if (away > 1.05) expect(winding).toBe(0);
      }),
      { numRuns: 2000 },
    );
  });

  it("refuses a place far from the picture", () => {
    expect(() =>
      strokeOutline(
        [
          [0, 1e5],
          [0, 0],
        ],
        pen,
      ),
    ).toThrow("drawing must be at most 1000 pixels from the picture: 100000");
  });
});
