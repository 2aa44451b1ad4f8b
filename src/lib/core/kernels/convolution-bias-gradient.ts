import { type Maps, placeIn } from "../maps.js";
import type { Matrix } from "../matrix.js";
import { roundingOf } from "../numbers/round.js";
import { expectShape } from "./check.js";

/**
 * dbₒ = Σₘ Σᵢ Σⱼ dyₘₒᵢⱼ: the sum over the places for each sample, in the order of i and j, then over the samples.
 *
 * @param dy maps: batch of [outputs × places down × places across], the gradient of the loss by y
 * @param db [1 × outputs], overwritten
 * @throws RangeError when the shapes do not fit
 */
export function convolutionBiasGradient(dy: Maps, db: Matrix): void {
  expectShape("convolutionBiasGradient", "db", db, 1, dy.channels);
  const round = roundingOf(db.data);
  for (let o = 0; o < dy.channels; o++) {
    let sum = 0;
    for (let m = 0; m < dy.batch; m++) {
      let places = 0;
      for (let i = 0; i < dy.height; i++) {
        for (let j = 0; j < dy.width; j++) places = round(places + dy.flat.data[placeIn(dy, m, o, i, j)]);
      }
      sum = round(sum + places);
    }
    db.data[o] = sum;
  }
}
