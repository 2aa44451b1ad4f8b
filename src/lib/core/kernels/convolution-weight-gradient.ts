import { convolvedShape, type Window } from "../convolution/window.js";
import { expectMaps, type Maps, placeIn } from "../maps.js";
import type { Matrix } from "../matrix.js";
import { roundingOf } from "../numbers/round.js";
import { expectShape } from "./check.js";

/**
 * dw_cuvₒ = Σₘ Σᵢ Σⱼ x_m,c,is+u−p,js+v−p · dyₘₒᵢⱼ: each weight collects from all places of the window. The sum over
 * the places is taken for each sample, in the order of i and j, then those of the samples are added.
 *
 * @param x maps: batch of [channels × height × width]
 * @param dy maps: batch of [outputs × places down × places across], the gradient of the loss by y
 * @param dw [channels · k · k × outputs], overwritten
 * @param window k, s and p
 * @throws RangeError when the shapes do not fit
 */
export function convolutionWeightGradient(x: Maps, dy: Maps, dw: Matrix, window: Window): void {
  const { size } = window;
  expectShape("convolutionWeightGradient", "dw", dw, x.channels * size * size, dy.channels);
  expectMaps("convolutionWeightGradient", "dy", dy, convolvedShape(x, dw.cols, window), x.batch);
  const round = roundingOf(dw.data);
  for (let c = 0; c < x.channels; c++) {
    for (let u = 0; u < size; u++) {
      for (let v = 0; v < size; v++) {
        for (let o = 0; o < dy.channels; o++) {
          let sum = 0;
          for (let m = 0; m < x.batch; m++) sum = round(sum + overPlaces(x, dy, m, c, u, v, o, window));
          dw.data[((c * size + u) * size + v) * dw.stride + o] = sum;
        }
      }
    }
  }
}

/** Σᵢ Σⱼ x · dy of one sample and one weight. */
export function overPlaces(
  x: Maps,
  dy: Maps,
  m: number,
  c: number,
  u: number,
  v: number,
  o: number,
  { stride, padding }: Window,
): number {
  const round = roundingOf(dy.flat.data);
  let sum = 0;
  for (let i = 0; i < dy.height; i++) {
    const row = i * stride + u - padding;
    if (row < 0 || row >= x.height) continue;
    for (let j = 0; j < dy.width; j++) {
      const column = j * stride + v - padding;
      if (column < 0 || column >= x.width) continue;
      const product = x.flat.data[placeIn(x, m, c, row, column)] * dy.flat.data[placeIn(dy, m, o, i, j)];
      sum = round(sum + round(product));
    }
  }
  return sum;
}
