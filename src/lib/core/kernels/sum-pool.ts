import { pooledShape } from "../convolution/window.js";
import { expectMaps, type Maps, placeIn } from "../maps.js";
import { roundingOf } from "../numbers/round.js";

/**
 * y_cij = (Σ_u Σ_v x_c,ik+u,jk+v) / d: of each window of k × k pixels the sum, in the order of u, v, divided by d. With
 * d = 1 it is the sum, with d = k² the average. Windows lie side by side; rows and columns that fill none at the edge are
 * dropped.
 *
 * @param x maps: batch of [channels × height × width]
 * @param y maps: batch of [channels × ⌊height / k⌋ × ⌊width / k⌋], overwritten
 * @param size k
 * @param divisor d
 * @throws RangeError when the shapes do not fit
 */
export function sumPool(x: Maps, y: Maps, size: number, divisor: number): void {
  expectMaps("sumPool", "y", y, pooledShape(x, size), x.batch);
  const round = roundingOf(y.flat.data);
  for (let m = 0; m < y.batch; m++) {
    for (let c = 0; c < y.channels; c++) {
      for (let i = 0; i < y.height; i++) {
        for (let j = 0; j < y.width; j++) {
          let sum = 0;
          for (let u = 0; u < size; u++) {
            for (let v = 0; v < size; v++) {
              sum = round(sum + x.flat.data[placeIn(x, m, c, i * size + u, j * size + v)]);
            }
          }
          y.flat.data[placeIn(y, m, c, i, j)] = sum / divisor;
        }
      }
    }
  }
}

/**
 * dx = dy / d at every pixel of a window, and 0 at those that fill none.
 *
 * @param dy maps: batch of [channels × ⌊height / k⌋ × ⌊width / k⌋], the gradient of the loss by y
 * @param dx maps: batch of [channels × height × width], overwritten
 * @param size k
 * @param divisor d
 * @throws RangeError when the shapes do not fit
 */
export function sumPoolGradient(dy: Maps, dx: Maps, size: number, divisor: number): void {
  expectMaps("sumPoolGradient", "dy", dy, pooledShape(dx, size), dx.batch);
  for (let m = 0; m < dx.batch; m++) {
    for (let c = 0; c < dx.channels; c++) {
      for (let r = 0; r < dx.height; r++) {
        for (let q = 0; q < dx.width; q++) {
          const [i, j] = [Math.floor(r / size), Math.floor(q / size)];
          const inside = i < dy.height && j < dy.width;
          dx.flat.data[placeIn(dx, m, c, r, q)] = inside
            ? dy.flat.data[placeIn(dy, m, c, i, j)] / divisor
            : 0;
        }
      }
    }
  }
}
