import { convolvedShape, type Window } from "../convolution/window.js";
import { expectMaps, type Maps, placeIn } from "../maps.js";
import type { Matrix } from "../matrix.js";
import { roundingOf } from "../numbers/round.js";
import { expectShape } from "./check.js";

/**
 * yₒᵢⱼ = Σ_c Σ_u Σ_v w_cuvₒ · x_c,is+u−p,js+v−p + bₒ, for each sample, the sum in the order of c, u, v. Beyond the
 * edges of x there is paper, 0.
 *
 * It is a cross-correlation: the window is not turned round, as it would be in the convolution of mathematics.
 *
 * @param x maps: batch of [channels × height × width]
 * @param w [channels · k · k × outputs], its rows in the order of c, u, v
 * @param b [1 × outputs]
 * @param y maps: batch of [outputs × places down × places across], overwritten
 * @param window k, s and p
 * @throws RangeError when the shapes do not fit
 */
export function convolve(x: Maps, w: Matrix, b: Matrix, y: Maps, window: Window): void {
  const { size, stride, padding } = window;
  expectShape("convolve", "w", w, x.channels * size * size, w.cols);
  expectShape("convolve", "b", b, 1, w.cols);
  expectMaps("convolve", "y", y, convolvedShape(x, w.cols, window), x.batch);
  const round = roundingOf(y.flat.data);
  const xs = x.flat.data;
  for (let m = 0; m < y.batch; m++) {
    for (let o = 0; o < y.channels; o++) {
      for (let i = 0; i < y.height; i++) {
        for (let j = 0; j < y.width; j++) {
          let sum = 0;
          for (let c = 0; c < x.channels; c++) {
            for (let u = 0; u < size; u++) {
              const row = i * stride + u - padding;
              if (row < 0 || row >= x.height) continue;
              for (let v = 0; v < size; v++) {
                const column = j * stride + v - padding;
                if (column < 0 || column >= x.width) continue;
                const weight = w.data[((c * size + u) * size + v) * w.stride + o];
                sum = round(sum + round(weight * xs[placeIn(x, m, c, row, column)]));
              }
            }
          }
          y.flat.data[placeIn(y, m, o, i, j)] = sum + b.data[o];
        }
      }
    }
  }
}
