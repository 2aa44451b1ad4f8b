import { describe, expect, it } from "vitest";
import { borderOf, paperOf, quantile, skewOf } from "../../../../src/lib/drawing/from-image/paper.js";

/** A raster of 100 × 100 whose level depends on the place. */
function raster(level: (x: number, y: number) => number) {
  const values = Float64Array.from({ length: 10_000 }, (_, k) => level(k % 100, Math.floor(k / 100)));
  return { width: 100, height: 100, values };
}

const isInk = (x: number, y: number) => x >= 30 && x < 70 && Math.abs(y - 50) < 5;

describe("paperOf", () => {
  it("is one level where the border is even, whatever is drawn, even across the border", () => {
    const filled = raster((x, y) => (x > 10 && x < 90 && y > 10 && y < 90 ? 0 : 240 + ((x + y) % 3)));
    expect(new Set(paperOf(filled).values)).toEqual(new Set([241]));
    const across = raster((_, y) => (Math.abs(y - 50) < 3 ? 0 : 240));
    expect(new Set(paperOf(across).values)).toEqual(new Set([240]));
  });

  it("follows light that falls from one side, below the ink too", () => {
    const light = (x: number) => 240 - x;
    const paper = paperOf(raster((x, y) => (isInk(x, y) ? light(x) - 100 : light(x))));
    for (const x of [25, 50, 75]) {
      for (const y of [20, 50, 80]) expect(Math.abs(paper.values[y * 100 + x] - light(x))).toBeLessThan(6);
    }
  });

  it("is one level for all the noise of a photograph", () => {
    const noisy = raster((x, y) => (isInk(x, y) ? 40 : 200 + 20 * ((7 * x + 13 * y) % 3) - 20));
    expect(new Set(paperOf(noisy).values)).toEqual(new Set([200]));
  });

  it("does not take the middle of thick ink for paper", () => {
    const light = (x: number) => 240 - x;
    const isThick = (x: number, y: number) => Math.max(Math.abs(x - 50), Math.abs(y - 50)) < 12;
    const paper = paperOf(raster((x, y) => (isThick(x, y) ? light(x) - 100 : light(x))));
    expect(Math.abs(paper.values[50 * 100 + 50] - light(50))).toBeLessThan(6);
  });

  it("is defined for a single pixel", () => {
    expect([...paperOf({ width: 1, height: 1, values: Float64Array.of(9) }).values]).toEqual([9]);
  });
});

describe("skewOf", () => {
  it("tells on which side the few are that are far away", () => {
    expect(skewOf(Float64Array.of(1, 1, 1, -3))).toBe(-24);
    expect(skewOf(Float64Array.of(-1, -1, -1, 3))).toBe(24);
  });
});

describe("borderOf", () => {
  it("is a frame whose breadth is a fiftieth of the shorter side", () => {
    expect(borderOf(raster(() => 0))).toHaveLength(100 * 100 - 96 * 96);
    expect(
      borderOf({ width: 3, height: 3, values: Float64Array.of(1, 2, 3, 4, 5, 6, 7, 8, 9) }),
    ).toHaveLength(8);
  });
});

describe("quantile", () => {
  it("is the value below which so large a part lies", () => {
    const values = Float64Array.of(50, 10, 40, 20, 30);
    expect([0, 1 / 2, 0.8, 1].map((part) => quantile(values, part))).toEqual([10, 30, 50, 50]);
    expect([...values]).toEqual([50, 10, 40, 20, 30]);
  });
});
