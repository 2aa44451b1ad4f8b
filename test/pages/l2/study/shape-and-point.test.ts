import { describe, expect, it } from "vitest";
import { bowlLoss, penaltyNames, sizeBy } from "../../../../src/pages/l2/study/penalised-point.js";
import {
  contour,
  edge,
  edgeSize,
  pathOfPoints,
  restInWords,
  shapeAndPoint,
} from "../../../../src/pages/l2/study/shape-and-point.js";

const write = (value: number) => value.toFixed(1);

describe("a shape and its point", () => {
  it("begins where L1 gives up a weight and L2 none", () => {
    const state = shapeAndPoint();
    expect(state.point("L1")[0]).toBe(0);
    expect(state.point("L2").every((w) => w > 0.2)).toBe(true);
  });

  it("is resized by either penalty, and both follow the one price", () => {
    const state = shapeAndPoint();
    const before = edgeSize(state, "L1");
    state.resize("L2", 1.2);
    expect(edgeSize(state, "L2")).toBeCloseTo(1.2, 6);
    expect(edgeSize(state, "L1")).toBeGreaterThan(before);
  });

  it("follows the minimum of the loss, which stays in the plane", () => {
    const state = shapeAndPoint();
    state.moveMinimum([-5, 0.5]);
    expect(state.bowl.minimum).toEqual([-2, 0.5]);
    expect(state.point("L2")[0]).toBeLessThan(0);
  });

  it("says which weights are exactly 0", () => {
    expect(restInWords([0.31, 0.7], write)).toBe("w = (0.3, 0.7), neither is 0");
    expect(restInWords([0, 1], write)).toBe("w = (0.0, 1.0), w₁ is exactly 0");
    expect(restInWords([0, 0], write)).toBe("w = (0.0, 0.0), w₁ and w₂ are exactly 0");
  });
});

describe("the plane", () => {
  const { bowl } = shapeAndPoint();

  it("has contours of one loss", () => {
    for (const w of contour(bowl, 0.03)) expect(bowlLoss(bowl, w)).toBeCloseTo(0.03, 12);
  });

  it("has edges of one size, the diamond's with a corner on each axis", () => {
    for (const penalty of penaltyNames)
      for (const w of edge(penalty, 1.5)) expect(sizeBy(penalty, w)).toBeCloseTo(1.5, 12);
    expect(edge("L1", 1)).toHaveLength(5);
  });

  it("has paths from 0 to the minimum, of which L1's goes along an axis and L2's leaves both at once", () => {
    const [l2, l1] = penaltyNames.map((penalty) => pathOfPoints(penalty, bowl));
    for (const path of [l2, l1]) {
      expect(path[0]).toEqual([0, 0]);
      expect(path[path.length - 1]).toEqual(bowl.minimum);
    }
    expect(l1.filter(([w1, w2]) => w1 === 0 && w2 > 0).length).toBeGreaterThan(3);
    expect(l2.slice(1).every(([w1, w2]) => w1 !== 0 && w2 !== 0)).toBe(true);
  });
});
