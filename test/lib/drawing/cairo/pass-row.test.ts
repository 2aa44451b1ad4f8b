import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Edge, edgeBetween } from "../../../../src/lib/drawing/cairo/edge.js";
import { canPassRow, passRow } from "../../../../src/lib/drawing/cairo/pass-row.js";
import { fullCoverage, RowCoverage } from "../../../../src/lib/drawing/cairo/row-coverage.js";

const pixel = 256;
const width = 8;

/** An edge through a picture of one row, or of more. */
function edge(from: number, to: number, winding: number, rows = 1): Edge {
  const found = edgeBetween(from, 0, to, rows * pixel, winding, 15 * rows);
  if (!found) throw new TypeError(`edge must meet a line: ${from}, ${to}`);
  return found;
}

describe("canPassRow", () => {
  it("says no where edges cross, and where one ends", () => {
    expect(canPassRow([edge(0, 100, 1, 2), edge(50, 120, -1, 2)])).toBe(true);
    expect(canPassRow([edge(0, 400, 1, 2), edge(50, 50, -1, 2)])).toBe(false);
    const ending = edge(0, 0, 1);
    ending.remaining = 14;
    expect(canPassRow([ending, edge(9, 9, -1)])).toBe(false);
  });
});

describe("passRow", () => {
  it("adds the area between two sides, to a line for each pixel that they cross", () => {
    const place = fc.integer({ min: 0, max: width * pixel });
    fc.assert(
      fc.property(place, place, place, place, (a, b, c, d) => {
        const [top, foot] = [[a, b].sort((x, y) => x - y), [c, d].sort((x, y) => x - y)];
        const row = new RowCoverage(width);
        passRow([edge(top[0], foot[0], 1), edge(top[1], foot[1], -1)], row);
        const area = row.take().reduce((sum, covered) => sum + covered / fullCoverage, 0);
        const exact = (top[1] - top[0] + foot[1] - foot[0]) / (2 * pixel);
        const crossed = (Math.abs(top[0] - foot[0]) + Math.abs(top[1] - foot[1])) / pixel;
        expect(Math.abs(area - exact)).toBeLessThan(0.05 + crossed / 15);
      }),
    );
  });

  it("adds a slanted side pixel by pixel", () => {
    const row = new RowCoverage(3);
    passRow([edge(0, 2 * pixel, 1), edge(2 * pixel, 2 * pixel, -1)], row);
    const [first, second, third] = Array.from(row.take(), (covered) => covered / fullCoverage);
    expect(first).toBeCloseTo(0.25, 1);
    expect(second).toBeCloseTo(0.75, 1);
    expect(third).toBe(0);
  });

  it("goes on where ink ends and other ink begins in one place", () => {
    const row = new RowCoverage(4);
    const edges = [edge(0, 0, 1), edge(256, 256, -1), edge(256, 256, 1), edge(512, 512, -1)];
    passRow(edges, row);
    expect(Array.from(row.take())).toEqual([fullCoverage, fullCoverage, 0, 0]);
  });

  it("moves the edges on by a row, and drops those that end there", () => {
    const [long, short] = [edge(0, 200, 1, 2), edge(300, 300, -1)];
    const active = [long, short];
    passRow(active, new RowCoverage(width));
    expect(active).toEqual([long]);
    expect(long).toMatchObject({ remaining: 15, place: 103 });
  });
});
