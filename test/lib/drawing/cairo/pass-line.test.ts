import { describe, expect, it } from "vitest";
import { type Edge, edgeBetween } from "../../../../src/lib/drawing/cairo/edge.js";
import { passLine } from "../../../../src/lib/drawing/cairo/pass-line.js";
import { RowCoverage } from "../../../../src/lib/drawing/cairo/row-coverage.js";

const pixel = 256;

/** An edge from a place at the top of a picture of two pixels to one at its foot, or to another line. */
function edge(from: number, to: number, winding: number, foot = 2 * pixel): Edge {
  const found = edgeBetween(from, 0, to, foot, winding, 30);
  if (!found) throw new TypeError(`edge must meet a line: ${from}, ${to}`);
  return found;
}

describe("passLine", () => {
  it("adds what lies between edges that wind around it, in 256ths of a pixel", () => {
    const row = new RowCoverage(3);
    passLine([edge(100, 100, 1), edge(300, 300, -1)], row);
    expect(Array.from(row.take())).toEqual([2 * 156, 2 * 44, 0]);
  });

  it("counts once what is wound around twice", () => {
    const row = new RowCoverage(3);
    passLine([edge(0, 0, 1), edge(100, 100, 1), edge(200, 200, -1), edge(256, 256, -1)], row);
    expect(Array.from(row.take())).toEqual([2 * 256, 0, 0]);
  });

  it("moves the edges on, drops those that end, and keeps the rest in the order of their places", () => {
    const [crossing, still, short] = [edge(0, 600, 1), edge(10, 10, -1), edge(700, 700, 1, 18)];
    const active = [crossing, still, short];
    passLine(active, new RowCoverage(3));
    expect(active).toEqual([still, crossing]);
    expect(crossing.remaining).toBe(29);
    expect(crossing.place).toBe(30);
  });
});
