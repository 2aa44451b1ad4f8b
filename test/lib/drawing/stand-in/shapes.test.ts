import { describe, expect, it } from "vitest";
import {
  arc,
  curve,
  joined,
  line,
  mirrored,
  polygon,
  rectangle,
  spoke,
  turned,
} from "../../../../src/lib/drawing/stand-in/shapes.js";

describe("shapes", () => {
  it("an arc begins and ends where it is told, clockwise from the right", () => {
    const [xs, ys] = arc(100, 100, 50, 20, 0.5, 1);
    expect([xs[0], xs[xs.length - 1]]).toEqual([50, 150]);
    expect(Math.min(...ys)).toBeCloseTo(80, 6);
    expect(ys[0]).toBeCloseTo(100, 6);
  });

  it("a polygon is closed and has its corners", () => {
    const [xs, ys] = polygon(0, 0, 10, 10, 6);
    expect(xs.length).toBe(7);
    expect(xs[6]).toBeCloseTo(xs[0], 9);
    expect(ys[6]).toBeCloseTo(ys[0], 9);
  });

  it("a spoke runs outwards", () => {
    const [xs, ys] = spoke(0, 0, 0.25, 2, 5);
    expect(xs[1]).toBeCloseTo(0, 9);
    expect(ys).toEqual([2, 5]);
  });

  it("a rectangle is closed", () => {
    expect(rectangle(1, 2, 3, 4)).toEqual([
      [1, 3, 3, 1, 1],
      [2, 2, 4, 4, 2],
    ]);
  });

  it("a curve goes through its points, and straight where they lie on a line", () => {
    const [xs, ys] = curve([0, 0], [10, 10], [20, 20], [30, 30]);
    for (const [k, x] of xs.entries()) expect(ys[k]).toBeCloseTo(x, 9);
    const bent = curve([0, 0], [10, 8], [20, 0]);
    expect(bent[0].findIndex((x, k) => x === 10 && bent[1][k] === 8)).toBeGreaterThan(0);
  });

  it("joined strokes are one, mirroring twice changes nothing, and so does a whole turn", () => {
    const drawing = [line([0, 0], [100, 40]), line([10, 20], [30, 50])];
    expect(joined(...drawing)).toEqual(line([0, 0], [100, 40], [10, 20], [30, 50]));
    expect(mirrored(mirrored(drawing))).toEqual(drawing);
    expect(mirrored(drawing)[0]).toEqual(line([255, 0], [155, 40]));
    const [[xs, ys]] = turned(drawing, 1);
    expect(xs[1]).toBeCloseTo(100, 9);
    expect(ys[1]).toBeCloseTo(40, 9);
    const [[quarterX, quarterY]] = turned([line([227.5, 127.5], [0, 0])], 0.25);
    expect([quarterX[0], quarterY[0]].map(Math.round)).toEqual([128, 228]);
  });
});
