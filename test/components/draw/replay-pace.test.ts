import { describe, expect, it } from "vitest";
import { endOfStroke, pointsAfter } from "../../../src/components/draw/replay-pace.js";
import type { Drawing } from "../../../src/lib/drawing/drawing.js";

const drawing: Drawing = [
  [
    [0, 10, 20],
    [5, 6, 7],
  ],
  [
    [30, 40],
    [8, 9],
  ],
];
const pace = { pointsPerSecond: 30, strokePause: 700 };

describe("pointsAfter", () => {
  it.each([
    [0, 0, 0],
    [0, 99, 2],
    [2, 100, 5],
    [0, 1000, 30],
  ])("from point %d, %d ms later, is at point %d", (from, elapsed, points) => {
    expect(pointsAfter(drawing, from, elapsed, false, pace)).toBe(points);
  });

  it.each([
    [0, 0, 3],
    [0, 699, 3],
    [0, 700, 5],
    [3, 0, 5],
  ])(
    "goes stroke by stroke where motion is reduced: from point %d, %d ms later, %d",
    (from, elapsed, points) => {
      expect(pointsAfter(drawing, from, elapsed, true, pace)).toBe(points);
    },
  );
});

describe("endOfStroke", () => {
  it.each([
    [0, 0, 3],
    [1, 0, 3],
    [3, 0, 5],
    [0, 1, 5],
    [0, 9, 5],
  ])("counts from point %d, %d strokes later, up to point %d", (from, later, end) => {
    expect(endOfStroke(drawing, from, later)).toBe(end);
  });
});
