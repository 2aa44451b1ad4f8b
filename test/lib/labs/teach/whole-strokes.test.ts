import { expect, it } from "vitest";
import { wholeStrokes } from "../../../../src/lib/labs/teach/whole-strokes.js";

it("rounds coordinates, keeps them inside and leaves out points that fall on the one before", () => {
  expect(
    wholeStrokes([
      [
        [0.4, 0.2, 254.6, 300],
        [1.5, 1.6, -3, 9],
      ],
    ]),
  ).toEqual([
    [
      [0, 255, 255],
      [2, 0, 9],
    ],
  ]);
});
