import { describe, expect, it } from "vitest";
import {
  drawStroke,
  eachTouched,
  type InkStroke,
  inkOf,
} from "../../../../src/lib/labs/inside/ink-stroke.js";

const dab = (x: number, y: number, adds: boolean): InkStroke => ({ from: [x, y], to: [x, y], adds });

describe("drawStroke", () => {
  it("adds full ink within the pen, and a part of it at its edge", () => {
    const levels = new Uint8Array(25);
    drawStroke(levels, 5, dab(2.5, 2.5, true), 1);
    // r + ½ − d: full at a distance of 0.5 or less, 0.5 at 1, 1.5 − √2 at the corners.
    const corner = Math.round(255 * (1.5 - Math.SQRT2));
    expect(Array.from(levels)).toEqual([
      ...[0, 0, 0, 0, 0],
      ...[0, corner, 128, corner, 0],
      ...[0, 128, 255, 128, 0],
      ...[0, corner, 128, corner, 0],
      ...[0, 0, 0, 0, 0],
    ]);
  });

  it("takes away what it would have added, and leaves fainter ink and darker ink as they are", () => {
    const levels = new Uint8Array(25).fill(200);
    drawStroke(levels, 5, dab(2.5, 2.5, false), 1);
    expect([levels[12], levels[7], levels[0]]).toEqual([0, 127, 200]);
    const ink = new Uint8Array(25).fill(200);
    drawStroke(ink, 5, dab(2.5, 2.5, true), 1);
    expect([ink[12], ink[7], ink[0]]).toEqual([255, 200, 200]);
  });

  it("reaches from one end to the other, and no farther than the frame", () => {
    const levels = new Uint8Array(25);
    drawStroke(levels, 5, { from: [0.5, 0.5], to: [4.5, 0.5], adds: true }, 0.5);
    expect(Array.from(levels.subarray(0, 10))).toEqual([255, 255, 255, 255, 255, 0, 0, 0, 0, 0]);
    drawStroke(levels, 5, dab(-10, 40, true), 2);
    expect(levels.reduce((sum, level) => sum + level, 0)).toBe(5 * 255);
  });
});

describe("inkOf", () => {
  it("is what drawing changes, in pixels of full ink", () => {
    const levels = Uint8Array.from({ length: 25 }, (_, k) => 10 * k);
    for (const adds of [true, false]) {
      const stroke: InkStroke = { from: [1, 1.2], to: [3.4, 2.5], adds };
      const drawn = levels.slice();
      drawStroke(drawn, 5, stroke, 1.5);
      const changed = drawn.reduce((sum, level, k) => sum + Math.abs(level - levels[k]), 0) / 255;
      expect(changed).toBeGreaterThan(1);
      expect(inkOf(levels, 5, stroke, 1.5)).toBeCloseTo(changed, 12);
    }
  });

  it("is 0 where nothing is touched: paper that is rubbed", () => {
    const touched: number[] = [];
    eachTouched(new Uint8Array(25), 5, dab(2, 2, false), 2, (place) => touched.push(place));
    expect(touched).toEqual([]);
    expect(inkOf(new Uint8Array(25), 5, dab(2, 2, false), 2)).toBe(0);
  });
});
