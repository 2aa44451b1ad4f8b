import { describe, expect, it } from "vitest";
import { strokeWidths } from "../../../src/lib/drawing/stroke-widths.js";

/** A picture from rows of `#` for ink and `.` for paper. */
function picture(...rows: string[]): Uint8Array {
  return Uint8Array.from([...rows.join("")], (sign) => (sign === "#" ? 255 : 0));
}

describe("strokeWidths", () => {
  it("measures a bar across, whichever way it lies", () => {
    const level = strokeWidths(picture(".......", "#######", "#######", "#######"), 7);
    expect(level.slice(2, 5)).toEqual([3, 3, 3]);
    const upright = strokeWidths(picture(".##.", ".##.", ".##.", ".##."), 4);
    expect(upright.slice(2, 6)).toEqual([2, 2, 2, 2]);
  });

  it("counts √2 for a step along a diagonal", () => {
    const band = strokeWidths(picture("##....", "###...", ".###..", "..###.", "...###", "....##"), 6);
    expect(band[6]).toBeCloseTo(Math.SQRT2, 12);
    expect(band[5]).toBeCloseTo(2 * Math.SQRT2, 12);
  });

  it("measures a corner by the run that cuts it off", () => {
    expect(strokeWidths(picture("##", "##"), 2)).toEqual([1, 1, 1, 1].map(() => Math.SQRT2));
  });

  it("counts levels above 127 as ink", () => {
    expect(strokeWidths(Uint8Array.of(127, 128, 127), 3)).toEqual([1]);
    expect(strokeWidths(new Uint8Array(9), 3)).toEqual([]);
  });
});
