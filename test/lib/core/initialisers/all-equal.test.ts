import { expect, it } from "vitest";
import { allEqual } from "../../../../src/lib/core/initialisers/all-equal.js";
import { drawWeights } from "./check-initialiser.js";

it("allEqual gives every weight the same number, which is not 0", () => {
  expect(new Set(drawWeights(allEqual, 1))).toEqual(new Set([0.05]));
});
