import { describe, expect, it } from "vitest";
import { dropMask } from "../../../src/lib/layers/drop-mask.js";
import { zeros } from "../../../src/lib/matrix.js";
import { seededRandom } from "../../../src/lib/random.js";

describe("the numbers of the chapter on dropout", () => {
  it("what stays is multiplied by 2 at r = 0.5, by 1.25 at 0.2, by 5 at 0.8", () => {
    for (const [r, factor] of [
      [0.5, 2],
      [0.2, 1.25],
      [0.8, 5],
    ]) {
      const mask = zeros(1, 200, "float64");
      dropMask(mask, r, seededRandom(1));
      expect(Math.max(...mask.data)).toBeCloseTo(factor, 12);
    }
  });

  it("the mask has the mean 1 and the variance r/(1 − r)", () => {
    for (const r of [0.2, 0.5, 0.8]) {
      const mask = zeros(500, 200, "float64");
      dropMask(mask, r, seededRandom(2));
      let [sum, squares] = [0, 0];
      for (const value of mask.data) {
        sum += value / 100_000;
        squares += value ** 2 / 100_000;
      }
      expect(sum).toBeCloseTo(1, 1);
      expect((squares - sum ** 2) / (r / (1 - r))).toBeCloseTo(1, 1);
    }
  });

  it("at drop rate 0.8 a layer of 128 has 26 units left, on the whole", () => {
    expect(Math.round(128 * 0.2)).toBe(26);
  });
});
