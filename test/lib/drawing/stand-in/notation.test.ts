import { describe, expect, it } from "vitest";
import { placeStrokes, readStrokes } from "../../../../src/lib/drawing/stand-in/notation.js";
import type { Point } from "../../../../src/lib/drawing/stand-in/shapes.js";

const asWritten = (point: Point) => point;
const draw = (text: string) => placeStrokes(readStrokes(text), asWritten);

describe("readStrokes", () => {
  it("lifts the pen at |, and keeps it down at /", () => {
    expect(draw("0 0, 100 0 / 100 0, 50 100 | 20 50, 80 50.5")).toEqual([
      [
        [0, 100, 100, 50],
        [0, 0, 0, 100],
      ],
      [
        [20, 80],
        [50, 50.5],
      ],
    ]);
  });

  it("makes a piece with ~ a smooth curve through its points", () => {
    const [[xs, ys]] = draw("~0 0, 50 50, 100 0");
    const places = xs.map((x, k) => [x, ys[k]]);
    expect(places.length).toBeGreaterThan(3);
    for (const point of [
      [0, 0],
      [50, 50],
      [100, 0],
    ]) {
      expect(places).toContainEqual(point);
    }
  });

  it("marks a stroke with ? as one that is often left out", () => {
    expect(readStrokes("0 0, 1 1 | ?~2 2, 3 3").map(({ optional }) => optional)).toEqual([false, true]);
  });

  it.each(["1", "1 2 3", "1 x", "", "1 2,, 3 4"])("refuses a point that is not two numbers: %j", (text) => {
    expect(() => readStrokes(text)).toThrow("a point of a stroke must be two numbers:");
  });
});

it("placeStrokes asks once for the place where two pieces meet", () => {
  let asked = 0;
  placeStrokes(readStrokes("0 0, 1 0 / 1 0, 1 1"), (point) => {
    asked++;
    return point;
  });
  expect(asked).toBe(3);
});
