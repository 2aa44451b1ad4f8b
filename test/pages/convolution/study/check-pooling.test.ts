import { describe, expect, it } from "vitest";
import { poolings } from "../../../../src/lib/core/convolution/stages.js";
import { checkPooling, poolingGradient } from "../../../../src/pages/convolution/study/check-pooling.js";
import { pooled } from "../../../../src/pages/convolution/worked.js";

const { x, dy } = pooled;

describe("poolingGradient", () => {
  it("goes to the greatest, or to all alike", () => {
    expect(poolingGradient({ x, dy, size: 2, pooling: "max" })).toEqual([
      [0, 2, 0, 0],
      [0, 0, 0, -1],
    ]);
    expect(poolingGradient({ x, dy, size: 2, pooling: "average" })).toEqual([
      [0.5, 0.5, -0.25, -0.25],
      [0.5, 0.5, -0.25, -0.25],
    ]);
    expect(poolingGradient({ x, dy, size: 2, pooling: "sum" })[0]).toEqual([2, 2, -1, -1]);
  });
});

describe("checkPooling", () => {
  it.each(poolings)("agrees with finite differences, by %s", (pooling) => {
    expect(checkPooling({ x, dy, size: 2, pooling }).worst).toBeLessThan(1e-8);
  });

  it("differs where two pixels are the greatest", () => {
    const tie = [
      [4, 4, 2, 0],
      [3, 2, 1, 5],
    ];
    expect(checkPooling({ x: tie, dy, size: 2, pooling: "max" }).worst).toBeGreaterThan(0.4);
    expect(checkPooling({ x: tie, dy, size: 2, pooling: "average" }).worst).toBeLessThan(1e-8);
  });
});
