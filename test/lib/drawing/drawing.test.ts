import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { boxOf, type Drawing, simplifiedBox } from "../../../src/lib/drawing/drawing.js";

const drawing: Drawing = [
  [
    [3, 9],
    [20, 4],
  ],
  [[5], [30]],
];

describe("boxOf", () => {
  it("reaches from the least to the greatest of all strokes", () => {
    expect(boxOf(drawing)).toEqual({ left: 3, top: 4, right: 9, bottom: 30 });
  });

  it("is undefined for a drawing without points", () => {
    expect(boxOf([])).toBeUndefined();
    expect(boxOf([[[], []]])).toBeUndefined();
  });

  it("gives a box that holds every point, or refuses one that is not finite", () => {
    const number = fc.oneof(fc.integer(), fc.constantFrom(Number.NaN, Infinity, -Infinity));
    fc.assert(
      fc.property(fc.array(fc.tuple(number, number), { minLength: 1 }), (points) => {
        const stroke: Drawing = [[points.map(([x]) => x), points.map(([, y]) => y)]];
        if (!points.flat().every(Number.isFinite)) {
          expect(() => boxOf(stroke)).toThrow(/must be finite/);
          return;
        }
        const box = boxOf(stroke);
        expect(
          box && points.every(([x, y]) => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom),
        ).toBe(true);
      }),
    );
  });
});

describe("simplifiedBox", () => {
  it("reaches from the origin to the farthest point", () => {
    expect(simplifiedBox(drawing)).toEqual({ left: 0, top: 0, right: 9, bottom: 30 });
    expect(simplifiedBox([])).toBeUndefined();
  });
});
