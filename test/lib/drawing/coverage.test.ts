import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { coverageOf } from "../../../src/lib/drawing/coverage.js";
import golden from "../../golden/drawing.json" with { type: "json" };

const grid = { width: 6, height: 5, lines: 15 };

function areaOf(values: Float64Array): number {
  return values.reduce((sum, part) => sum + part, 0);
}

describe("coverageOf", () => {
  it("covers a level band exactly", () => {
    const { values } = coverageOf(Float64Array.of(-9, 2.5, 15, 2.5), 0.5, { width: 2, height: 4, lines: 15 });
    expect(Array.from(values)).toEqual([0, 0, 0, 0, 1, 1, 0, 0]);
  });

  it("covers an upright band, parts of pixels too", () => {
    const { values } = coverageOf(Float64Array.of(1.5, -9, 1.5, 9), 0.75, { width: 4, height: 1, lines: 3 });
    expect(Array.from(values)).toEqual([0.25, 1, 0.25, 0].map((part) => expect.closeTo(part, 12)));
  });

  it("agrees with counting points in each pixel", () => {
    const { segments, radius, width, height, values } = golden.coverage;
    const coverage = coverageOf(Float64Array.from(segments.flat()), radius, { width, height, lines: 200 });
    for (const [pixel, part] of values.entries()) {
      expect(Math.abs(coverage.values[pixel] - part)).toBeLessThan(0.002);
    }
  });

  it("covers π·radius² for a dot", () => {
    const { values } = coverageOf(Float64Array.of(3, 2, 3, 2), 1.2, { ...grid, lines: 100 });
    expect(areaOf(values)).toBeCloseTo(Math.PI * 1.2 * 1.2, 2);
  });

  const number = fc.double({ min: -20, max: 30, noNaN: true });
  const segment = fc.tuple(number, number, number, number);

  it("is the same in both directions along a segment", () => {
    fc.assert(
      fc.property(segment, fc.double({ min: 0.01, max: 9, noNaN: true }), ([x0, y0, x1, y1], radius) => {
        const there = coverageOf(Float64Array.of(x0, y0, x1, y1), radius, grid);
        expect(coverageOf(Float64Array.of(x1, y1, x0, y0), radius, grid).values).toEqual(there.values);
      }),
    );
  });

  it("stays from 0 to 1, and never falls when a segment is added", () => {
    fc.assert(
      fc.property(fc.array(segment, { maxLength: 8 }), segment, (segments, another) => {
        const before = coverageOf(Float64Array.from(segments.flat()), 0.7, grid).values;
        const after = coverageOf(Float64Array.from([...segments, another].flat()), 0.7, grid).values;
        const inOrder = after.every((part, k) => part >= before[k] - 1e-9 && part <= 1 + 1e-9);
        expect(inOrder).toBe(true);
      }),
    );
  });

  it("hardly changes when a level segment is tilted a little", () => {
    fc.assert(
      fc.property(fc.double({ min: -1e-9, max: 1e-9, noNaN: true }), (tilt) => {
        const level = coverageOf(Float64Array.of(1, 2.3, 5, 2.3), 0.71, grid).values;
        const tilted = coverageOf(Float64Array.of(1, 2.3, 5, 2.3 + tilt), 0.71, grid).values;
        expect(tilted.every((part, k) => Math.abs(part - level[k]) < 1e-3)).toBe(true);
      }),
    );
  });
});
