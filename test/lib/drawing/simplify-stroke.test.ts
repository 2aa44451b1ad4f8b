import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Stroke } from "../../../src/lib/drawing/drawing.js";
import { simplifyStroke } from "../../../src/lib/drawing/simplify-stroke.js";

describe("simplifyStroke", () => {
  it("leaves out what lies within ε of the line, and keeps what lies farther", () => {
    expect(
      simplifyStroke([
        [0, 5, 10, 20],
        [0, 0, 9, 0],
      ]),
    ).toEqual([
      [0, 5, 10, 20],
      [0, 0, 9, 0],
    ]);
    expect(
      simplifyStroke([
        [0, 5, 10, 20],
        [0, 2, 2, 0],
      ]),
    ).toEqual([
      [0, 20],
      [0, 0],
    ]);
  });

  it("measures from the point itself when the stroke ends where it began", () => {
    expect(
      simplifyStroke([
        [0, 9, 1, 0],
        [0, 0, 0, 0],
      ]),
    ).toEqual([
      [0, 9, 0],
      [0, 0, 0],
    ]);
  });

  it("keeps every bend for an ε of 0", () => {
    const bent: Stroke = [
      [0, 1, 2, 3],
      [0, 1, 1, 0],
    ];
    expect(simplifyStroke(bent, 0)).toEqual(bent);
  });

  it("returns a single point and no point as they are", () => {
    expect(simplifyStroke([[3], [4]])).toEqual([[3], [4]]);
    expect(simplifyStroke([[], []])).toEqual([[], []]);
  });

  it.each([-1, Number.NaN])("refuses an ε of %d", (epsilon) => {
    expect(() => simplifyStroke([[0], [0]], epsilon)).toThrow(`epsilon must be at least 0: ${epsilon}`);
  });

  it("does not run out of room on a stroke that is split at every point", () => {
    const xs = Array.from({ length: 3000 }, (_, k) => k);
    const ys = xs.map((x) => 10 * (x % 2));
    expect(simplifyStroke([xs, ys], 0.01)[0]).toHaveLength(3000);
  });

  it("leaves every point within ε of the line between the kept ones around it", () => {
    const coordinate = fc.integer({ min: 0, max: 60 });
    fc.assert(
      fc.property(fc.array(fc.tuple(coordinate, coordinate), { minLength: 2, maxLength: 40 }), (points) => {
        // The place of a point is added to its x, so that no two points are the same.
        const xs = points.map(([x], k) => x + k / 1000);
        const ys = points.map(([, y]) => y);
        const kept = simplifyStroke([xs, ys])[0].map((x) => xs.indexOf(x));
        expect([kept[0], kept[kept.length - 1]]).toEqual([0, points.length - 1]);
        for (let part = 1; part < kept.length; part++) {
          const [first, last] = [kept[part - 1], kept[part]];
          const [dx, dy] = [xs[last] - xs[first], ys[last] - ys[first]];
          for (let k = first + 1; k < last; k++) {
            const area = Math.abs((xs[k] - xs[first]) * dy - (ys[k] - ys[first]) * dx);
            expect(area).toBeLessThanOrEqual(2 * Math.hypot(dx, dy) + 1e-9);
          }
        }
      }),
    );
  });
});
