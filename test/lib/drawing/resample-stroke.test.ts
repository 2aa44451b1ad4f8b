import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { resample } from "../../../src/lib/drawing/resample-stroke.js";

describe("resample", () => {
  it("puts points at equal distances, and keeps the last", () => {
    expect(
      resample([
        [0, 2.5],
        [7, 7],
      ]),
    ).toEqual([
      [0, 1, 2, 2.5],
      [7, 7, 7, 7],
    ]);
  });

  it("measures the distance around a corner", () => {
    expect(
      resample(
        [
          [0, 3, 3],
          [0, 0, 4],
        ],
        2,
      ),
    ).toEqual([
      [0, 2, 3, 3, 3],
      [0, 0, 1, 3, 4],
    ]);
  });

  it("passes over points that repeat", () => {
    expect(
      resample([
        [0, 0, 1, 1],
        [0, 0, 0, 0],
      ]),
    ).toEqual([
      [0, 1],
      [0, 0],
    ]);
  });

  it("returns a single point and no point as they are", () => {
    expect(resample([[3], [4]])).toEqual([[3], [4]]);
    expect(resample([[], []])).toEqual([[], []]);
  });

  it.each([0, -1, Number.NaN, Infinity])("refuses a spacing of %d", (spacing) => {
    expect(() => resample([[0], [0]], spacing)).toThrow(`spacing must be above 0 and finite: ${spacing}`);
  });

  it("leaves no gap wider than the spacing, and about as many points as the stroke is long", () => {
    const coordinate = fc.double({ min: 0, max: 255, noNaN: true });
    fc.assert(
      fc.property(fc.array(fc.tuple(coordinate, coordinate), { minLength: 2, maxLength: 30 }), (points) => {
        const [xs, ys] = resample([points.map(([x]) => x), points.map(([, y]) => y)]);
        let length = 0;
        for (let k = 1; k < points.length; k++) {
          length += Math.hypot(points[k][0] - points[k - 1][0], points[k][1] - points[k - 1][1]);
        }
        for (let k = 1; k < xs.length; k++) {
          expect(Math.hypot(xs[k] - xs[k - 1], ys[k] - ys[k - 1])).toBeLessThan(1 + 1e-9);
        }
        expect(Math.abs(xs.length - length)).toBeLessThan(2.01);
        expect([xs[xs.length - 1], ys[ys.length - 1]]).toEqual(points[points.length - 1]);
      }),
    );
  });
});
