import { expect, it } from "vitest";
import { matrixFrom } from "../../../../src/lib/core/matrix.js";
import { distinctUnits } from "../../../../src/pages/initialisation/study/distinct-units.js";

it("distinctUnits counts different columns", () => {
  expect(
    distinctUnits(
      matrixFrom([
        [1, 1, 2],
        [0, 0, 0],
      ]),
    ),
  ).toBe(2);
});
