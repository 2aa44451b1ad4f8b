import { expect, it } from "vitest";
import { dense, distance, partOf } from "../../../../src/lib/drawing/stand-in/pen-path.js";

it("dense puts points between others, none farther apart than the spacing, and keeps those that are there", () => {
  const path = dense(
    [
      [0, 30, 30],
      [0, 40, 40],
    ],
    12,
  );
  expect(path[0].length).toBe(1 + 5 + 1);
  for (let k = 1; k < path[0].length; k++) expect(distance(path, k - 1, k)).toBeLessThanOrEqual(12);
  expect([path[0][5], path[1][5]]).toEqual([30, 40]);
  expect(distance(path, 0, 5)).toBe(50);
});

it("partOf copies", () => {
  const path = dense(
    [
      [0, 1, 2],
      [0, 0, 0],
    ],
    12,
  );
  const part = partOf(path, 1);
  part[0][0] = 9;
  expect([path[0][1], part[0].length]).toEqual([1, 2]);
});
