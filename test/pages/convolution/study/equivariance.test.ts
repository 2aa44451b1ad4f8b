import { describe, expect, it } from "vitest";
import { seededRandom } from "../../../../src/lib/core/random.js";
import { movedMaps, movedRows } from "../../../../src/pages/convolution/study/equivariance.js";

const random = seededRandom(3);
const x = Array.from({ length: 9 }, () => Array.from({ length: 9 }, () => random.uniform()));
const w = [
  [1, -2],
  [0.5, 3],
];

describe("movedRows", () => {
  it("loses what leaves and lets paper in", () => {
    expect(
      movedRows(
        [
          [1, 2],
          [3, 4],
        ],
        1,
        0,
      ),
    ).toEqual([
      [0, 1],
      [0, 3],
    ]);
  });
});

describe("movedMaps", () => {
  it("has a map that moves with its picture, bit for bit", () => {
    const found = movedMaps(x, w, { size: 2, stride: 1 }, 2, -1);
    expect(found).toEqual({ compared: 6 * 7, different: 0, largest: 0 });
  });

  it("has one that does not where the stride leaps over places", () => {
    expect(movedMaps(x, w, { size: 2, stride: 2 }, 2, 0).different).toBe(0);
    const found = movedMaps(x, w, { size: 2, stride: 2 }, 1, 0);
    expect(found.different).toBeGreaterThan(0.9 * found.compared);
    expect(found.largest).toBeGreaterThan(0.1);
  });
});
