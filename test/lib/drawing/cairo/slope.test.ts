import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareSlopes } from "../../../../src/lib/drawing/cairo/slope.js";

describe("compareSlopes", () => {
  it("is below 0 from x towards y, above 0 back, 0 for one way", () => {
    expect(compareSlopes(1, 0, 3, 2)).toBeLessThan(0);
    expect(compareSlopes(3, 2, 1, 0)).toBeGreaterThan(0);
    expect(compareSlopes(3, 2, 6, 4)).toBe(0);
  });

  it("takes the shorter way round", () => {
    expect(compareSlopes(0, -1, 1, 0)).toBeLessThan(0);
    expect(compareSlopes(-1, -1, 1, 2)).toBeGreaterThan(0);
  });

  it.each([
    [1, 0, -2, 0],
    [0, 1, 0, -1],
    [2, -3, -2, 3],
  ])("turns (%d, %d) from x towards y to its opposite (%d, %d)", (ax, ay, bx, by) => {
    expect(compareSlopes(ax, ay, bx, by)).toBeLessThan(0);
    expect(compareSlopes(bx, by, ax, ay)).toBeGreaterThan(0);
  });

  it("changes its sign when a and b change places", () => {
    const number = fc.integer({ min: -9, max: 9 });
    const way = fc.tuple(number, number).filter(([x, y]) => x !== 0 || y !== 0);
    fc.assert(
      fc.property(way, way, ([ax, ay], [bx, by]) => {
        expect(Math.sign(compareSlopes(ax, ay, bx, by))).toBe(-Math.sign(compareSlopes(bx, by, ax, ay)) + 0);
      }),
    );
  });
});
