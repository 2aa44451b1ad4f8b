import { describe, expect, it } from "vitest";
import { outlineCoverage } from "../../../../src/lib/drawing/cairo/outline-coverage.js";
import { fullCoverage } from "../../../../src/lib/drawing/cairo/row-coverage.js";
import type { Contour } from "../../../../src/lib/drawing/cairo/stroke-outline.js";

/** A contour through points in pixels, closed. */
function closed(...points: readonly (readonly [number, number])[]): Contour {
  return { path: [...points, points[0]].flat().map((place) => 256 * place), winding: 1 };
}

/** Coverage of a picture of 4 × 3 pixels, 0 … 1. */
function coverage(...contours: Contour[]): number[] {
  const values = new Array<number>(12).fill(0);
  outlineCoverage(contours, 4, 3, (y, row) => {
    for (const [x, covered] of row.entries()) values[4 * y + x] = covered / fullCoverage;
  });
  return values;
}

const square = closed([1, 0], [1, 2], [3, 2], [3, 0]);

describe("outlineCoverage", () => {
  it("covers what a contour goes around, whichever way", () => {
    expect(coverage(square)).toEqual([0, 1, 1, 0, 0, 1, 1, 0, 0, 0, 0, 0]);
    expect(coverage({ ...square, winding: -1 })).toEqual(coverage(square));
  });

  it("covers parts of pixels", () => {
    const part = coverage(closed([0.5, 0.4], [0.5, 1.6], [1.25, 1.6], [1.25, 0.4]));
    expect(part.slice(0, 2)).toEqual([0.3, 0.15].map((value) => expect.closeTo(value, 10)));
    expect(part.slice(4, 6)).toEqual([0.3, 0.15].map((value) => expect.closeTo(value, 10)));
  });

  it("counts once where contours overlap, and leaves out what is wound around forth and back", () => {
    expect(coverage(square, square)).toEqual(coverage(square));
    expect(coverage(square, { ...square, winding: -1 })).toEqual(new Array(12).fill(0));
  });

  it("covers what of a contour lies in the picture", () => {
    expect(coverage(closed([-5, -5], [-5, 9], [9, 9], [9, -5]))).toEqual(new Array(12).fill(1));
  });

  it("takes no row where nothing is", () => {
    const rows: number[] = [];
    outlineCoverage([closed([0, 1], [0, 2], [2, 2], [2, 1])], 4, 3, (y) => rows.push(y));
    expect(rows).toEqual([1]);
    outlineCoverage([], 4, 3, (y) => rows.push(y));
    expect(rows).toEqual([1]);
  });
});
