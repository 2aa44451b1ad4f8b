import { expect, it } from "vitest";
import { dropMask } from "../../../../src/lib/core/layers/drop-mask.js";
import { zeros } from "../../../../src/lib/core/matrix.js";
import { seededRandom } from "../../../../src/lib/core/random.js";

it("dropMask has zeros with chance r, 1/(1 − r) elsewhere, and the mean 1", () => {
  const mask = zeros(200, 100, "float64");
  dropMask(mask, 0.2, seededRandom(1));
  const values = new Set(mask.data);
  expect(values).toEqual(new Set([0, 1.25]));
  let sum = 0;
  for (const value of mask.data) sum += value;
  expect(sum / 20_000).toBeCloseTo(1, 1);
});
