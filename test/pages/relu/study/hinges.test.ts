import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hingedValue, hingesThrough, samplesOf } from "../../../../src/pages/relu/study/hinges.js";

describe("hingesThrough", () => {
  it("changes the slope at each point but the last", () => {
    expect(
      hingesThrough([
        [0, 1],
        [1, 3],
        [3, 3],
      ]),
    ).toEqual({
      start: 1,
      hinges: [
        { at: 0, change: 2 },
        { at: 1, change: -2 },
      ],
    });
  });

  it("goes through every point", () => {
    const heights = fc.array(fc.double({ min: -5, max: 5, noNaN: true }), { minLength: 2, maxLength: 12 });
    fc.assert(
      fc.property(heights, (ys) => {
        const points = ys.map((y, x) => [x, y] as const);
        const line = hingesThrough(points);
        for (const [x, y] of points) expect(hingedValue(line, x)).toBeCloseTo(y, 9);
      }),
    );
  });

  it("refuses one point, and points that do not rise", () => {
    expect(() => hingesThrough([[0, 0]])).toThrow(/at least 2: 1/);
    expect(() =>
      hingesThrough([
        [1, 0],
        [1, 2],
      ]),
    ).toThrow(/x must rise from point to point: 1, 1/);
  });
});

describe("samplesOf", () => {
  it("takes both ends", () => {
    expect(samplesOf((x) => x * x, { from: -1, to: 1, count: 3 })).toEqual([
      [-1, 1],
      [0, 0],
      [1, 1],
    ]);
  });
});
