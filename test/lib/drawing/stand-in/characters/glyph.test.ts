import { describe, expect, it } from "vitest";
import { seededRandom } from "../../../../../src/lib/core/random.js";
import { glyph, glyphs } from "../../../../../src/lib/drawing/stand-in/characters/glyph.js";

/** Mean place of each point of a glyph's strokes over many writings. */
function meanPlaces(text: string, count = 4000): number[][][] {
  const random = seededRandom(1);
  const write = glyph(text);
  const sums = write(random).map(([xs]) => xs.map(() => [0, 0]));
  for (let n = 0; n < count; n++) {
    for (const [s, [xs, ys]] of write(random).entries()) {
      for (const [k, x] of xs.entries()) {
        sums[s][k][0] += x / count;
        sums[s][k][1] += ys[k] / count;
      }
    }
  }
  return sums;
}

describe("glyph", () => {
  it("puts points about where it says, in 255 units, leaning to the right", () => {
    const [[top, bottom]] = meanPlaces("50 0, 50 100");
    expect(top[1]).toBeCloseTo(0, -1);
    expect(bottom[1]).toBeCloseTo(255, -1);
    expect((top[0] + bottom[0]) / 2).toBeCloseTo(127.5, -1);
    expect((top[0] - bottom[0]) / 255).toBeGreaterThan(0.15);
    expect((top[0] - bottom[0]) / 255).toBeLessThan(0.3);
  });

  it("lifts the pen at |, and keeps it down at /", () => {
    const drawing = glyph("0 0, 100 0 / 100 0, 50 100 | 20 50, 80 50")(seededRandom(2));
    expect(drawing.map(([xs]) => xs.length)).toEqual([4, 2]);
    const [[xs, ys]] = drawing;
    expect([xs[1], ys[1]]).toEqual([xs[2], ys[2]]);
  });

  it("makes a piece with ~ a smooth curve", () => {
    const [[xs]] = glyph("~0 0, 50 50, 100 0")(seededRandom(2));
    expect(xs.length).toBeGreaterThan(3);
  });
});

it("glyphs lists a way as often as it is to be chosen", () => {
  const ways = glyphs([3, "0 0, 1 1"], [1, "0 0, 2 2"]);
  expect(ways.length).toBe(4);
  expect(new Set(ways).size).toBe(2);
});
