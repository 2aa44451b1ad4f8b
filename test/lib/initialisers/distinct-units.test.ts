import { expect, it } from "vitest";
import { distinctUnits } from "../../../src/lib/initialisers/distinct-units.js";
import { matrixFrom } from "../../../src/lib/matrix.js";

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
