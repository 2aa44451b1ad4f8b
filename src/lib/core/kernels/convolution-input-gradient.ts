import { convolvedShape, type Window } from "../convolution/window.js";
import { expectMaps, type Maps, placeIn } from "../maps.js";
import type { Matrix } from "../matrix.js";
import { roundingOf } from "../numbers/round.js";
import { expectShape } from "./check.js";

/**
 * dx_c,r,q = Σₒ Σ_u Σ_v w_cuvₒ · dyₒᵢⱼ over the places i, j whose window covers the pixel with its weight u, v, that is
 * is + u − p = r and js + v − p = q. The sum is taken in the order of o, u, v.
 *
 * @param dy maps: batch of [outputs × places down × places across], the gradient of the loss by y
 * @param w [channels · k · k × outputs]
 * @param dx maps: batch of [channels × height × width], overwritten
 * @param window k, s and p
 * @throws RangeError when the shapes do not fit
 */
export function convolutionInputGradient(dy: Maps, w: Matrix, dx: Maps, window: Window): void {
  const { size, stride, padding } = window;
  expectShape("convolutionInputGradient", "w", w, dx.channels * size * size, dy.channels);
  expectMaps("convolutionInputGradient", "dy", dy, convolvedShape(dx, w.cols, window), dx.batch);
  const round = roundingOf(dx.flat.data);
  for (let m = 0; m < dx.batch; m++) {
    for (let c = 0; c < dx.channels; c++) {
      for (let r = 0; r < dx.height; r++) {
        for (let q = 0; q < dx.width; q++) {
          let sum = 0;
          for (let o = 0; o < dy.channels; o++) {
            for (let u = 0; u < size; u++) {
              const i = (r + padding - u) / stride;
              if (!(Number.isInteger(i) && i >= 0 && i < dy.height)) continue;
              for (let v = 0; v < size; v++) {
                const j = (q + padding - v) / stride;
                if (!(Number.isInteger(j) && j >= 0 && j < dy.width)) continue;
                const weight = w.data[((c * size + u) * size + v) * w.stride + o];
                sum = round(sum + round(weight * dy.flat.data[placeIn(dy, m, o, i, j)]));
              }
            }
          }
          dx.flat.data[placeIn(dx, m, c, r, q)] = sum;
        }
      }
    }
  }
}
