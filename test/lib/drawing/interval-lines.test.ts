import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { IntervalLines } from "../../../src/lib/drawing/interval-lines.js";

function lengthsOf(lines: IntervalLines, line: number, units = 10): number[] {
  const sums = new Float64Array(units);
  lines.addLengths(line, sums, 0);
  return Array.from(sums);
}

describe("IntervalLines", () => {
  it("measures an interval unit by unit", () => {
    const lines = new IntervalLines();
    lines.clear(1);
    lines.add(0, 0.5, 2.25);
    expect(lengthsOf(lines, 0, 4)).toEqual([0.5, 1, 0.25, 0]);
  });

  it("counts what several intervals share once", () => {
    const lines = new IntervalLines();
    lines.clear(1);
    lines.add(0, 3, 3.5);
    lines.add(0, 0, 0.5);
    lines.add(0, 0.25, 3.25);
    expect(lengthsOf(lines, 0, 4)).toEqual([1, 1, 1, 0.5]);
  });

  it("keeps its lines apart, and forgets them when cleared", () => {
    const lines = new IntervalLines();
    lines.clear(2);
    lines.add(1, 0, 1);
    expect(lengthsOf(lines, 0, 2)).toEqual([0, 0]);
    lines.clear(2);
    expect(lengthsOf(lines, 1, 2)).toEqual([0, 0]);
  });

  it("adds to the sums from an offset on", () => {
    const lines = new IntervalLines();
    lines.clear(1);
    lines.add(0, 0, 1.5);
    const sums = Float64Array.of(7, 7, 7, 7);
    lines.addLengths(0, sums, 2);
    expect(Array.from(sums)).toEqual([7, 7, 8, 7.5]);
  });

  it("finds room for thousands of intervals that do not touch", () => {
    const lines = new IntervalLines();
    lines.clear(1);
    for (let k = 0; k < 3000; k++) lines.add(0, k, k + 0.5);
    expect(lengthsOf(lines, 0, 3000).reduce((sum, length) => sum + length, 0)).toBe(1500);
  });

  it("measures the union of any intervals", () => {
    const interval = fc.tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 40 }));
    fc.assert(
      fc.property(fc.array(interval), (intervals) => {
        const lines = new IntervalLines();
        lines.clear(1);
        for (const [a, b] of intervals) lines.add(0, Math.min(a, b) / 4, Math.max(a, b) / 4);
        const quarters = Array.from({ length: 40 }, (_, quarter) =>
          intervals.some(([a, b]) => quarter >= Math.min(a, b) && quarter < Math.max(a, b)),
        );
        const expected = Array.from(
          { length: 10 },
          (_, unit) => quarters.slice(4 * unit, 4 * unit + 4).filter(Boolean).length / 4,
        );
        expect(lengthsOf(lines, 0)).toEqual(expected);
      }),
    );
  });
});
