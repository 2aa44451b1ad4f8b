import { expect, it } from "vitest";
import { allZero } from "../../../../src/lib/core/initialisers/all-zero.js";
import { matrixFrom, rowsOf } from "../../../../src/lib/core/matrix.js";
import { seededRandom } from "../../../../src/lib/core/random.js";

it("sets every weight to 0 and draws nothing", () => {
  const w = matrixFrom([
    [1, 2],
    [3, 4],
  ]);
  const random = seededRandom(1);
  allZero(w, random);
  expect(rowsOf(w)).toEqual([
    [0, 0],
    [0, 0],
  ]);
  expect(random.uint32()).toBe(seededRandom(1).uint32());
});
