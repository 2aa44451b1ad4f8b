import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pencilCircle, pencilLine, smooth } from "../../../src/components/pictures/pencil.js";
import { seededRandom } from "../../../src/lib/core/random.js";

/** Ends of the curves of a path. */
function endsOf(path: string): number[][] {
  return [...path.matchAll(/(-?[\d.]+) (-?[\d.]+)(?=C|$)/g)].map(([, x, y]) => [Number(x), Number(y)]);
}

describe("pencilLine", () => {
  it("goes through its points, straying by no more than the wobble", () => {
    const point = fc.tuple(fc.integer({ min: -500, max: 500 }), fc.integer({ min: -500, max: 500 }));
    fc.assert(
      fc.property(fc.array(point, { minLength: 2, maxLength: 8 }), fc.nat(), (points, seed) => {
        const ends = endsOf(pencilLine(points, seededRandom(seed), 2));
        expect(ends).toHaveLength(points.length);
        for (const [k, [x, y]] of ends.entries()) {
          expect(Math.abs(x - points[k][0])).toBeLessThanOrEqual(2.05);
          expect(Math.abs(y - points[k][1])).toBeLessThanOrEqual(2.05);
        }
      }),
    );
  });

  it("refuses a single point", () => {
    expect(() => pencilLine([[0, 0]], seededRandom(1))).toThrow("a line needs at least 2 points: 1");
  });

  it("is the same for the same seed", () => {
    const line = () =>
      pencilLine(
        [
          [0, 0],
          [10, 5],
        ],
        seededRandom(3),
      );
    expect(line()).toBe(line());
  });
});

describe("pencilCircle", () => {
  it("stays near its radius", () => {
    for (const [x, y] of endsOf(pencilCircle([10, 20], 30, seededRandom(4), 3))) {
      expect(Math.abs(Math.hypot(x - 10, y - 20) - 30)).toBeLessThanOrEqual(3.7);
    }
  });
});

describe("smooth", () => {
  it("passes through every point", () => {
    expect(
      endsOf(
        smooth([
          [0, 0],
          [3, 4],
          [6, 1],
        ]),
      ),
    ).toEqual([
      [0, 0],
      [3, 4],
      [6, 1],
    ]);
  });
});
