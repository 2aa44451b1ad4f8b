import { describe, expect, it } from "vitest";
import { shift } from "../../../src/lib/drawing/shift.js";

const picture = Uint8Array.from([1, 2, 3, 4, 5, 6]);

describe("shift", () => {
  it.each([
    [0, 0, [1, 2, 3, 4, 5, 6]],
    [1, 0, [0, 1, 2, 0, 4, 5]],
    [-2, 0, [3, 0, 0, 6, 0, 0]],
    [0, 1, [0, 0, 0, 1, 2, 3]],
    [1, -1, [0, 4, 5, 0, 0, 0]],
    [3, 0, [0, 0, 0, 0, 0, 0]],
  ])("moves right by %d and down by %d, with paper coming in", (dx, dy, moved) => {
    expect(Array.from(shift(picture, 3, dx, dy))).toEqual(moved);
  });

  it("leaves the picture alone", () => {
    shift(picture, 3, 1, 1);
    expect(Array.from(picture)).toEqual([1, 2, 3, 4, 5, 6]);
  });
});
