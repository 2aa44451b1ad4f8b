import { describe, expect, it } from "vitest";
import { fullCoverage, RowCoverage } from "../../../../src/lib/drawing/cairo/row-coverage.js";

describe("RowCoverage", () => {
  it("covers all that is to the right of a side up to the next, and parts of their own pixels", () => {
    const row = new RowCoverage(4);
    // From the middle of pixel 0 to a quarter of pixel 2, on all 15 lines.
    row.add(0, 15, 15 * 2 * 128);
    row.add(2, -15, -15 * 2 * 64);
    expect(Array.from(row.take())).toEqual([0.5, 1, 0.25, 0].map((part) => part * fullCoverage));
  });

  it("begins anew when its coverage is taken", () => {
    const row = new RowCoverage(2);
    row.add(0, 15, 0);
    row.take();
    expect(Array.from(row.take())).toEqual([0, 0]);
  });

  it("knows what lies outside the row: from the left it covers, on the right it does not", () => {
    const row = new RowCoverage(3);
    row.add(-7, 15, 99);
    row.add(12, -15, 99);
    expect(Array.from(row.take())).toEqual([1, 1, 1].map((part) => part * fullCoverage));
  });
});
