import { pooledShape } from "../convolution/window.js";
import { expectMaps, type Maps, placeIn } from "../maps.js";

/**
 * y_cij = max over u, v of x_c,ik+u,jk+v: of each window of k × k pixels the greatest. Windows lie side by side; rows
 * and columns that fill none at the edge are dropped.
 *
 * @param x maps: batch of [channels × height × width]
 * @param y maps: batch of [channels × ⌊height / k⌋ × ⌊width / k⌋], overwritten
 * @param size k
 * @throws RangeError when the shapes do not fit
 */
export function maxPool(x: Maps, y: Maps, size: number): void {
  expectMaps("maxPool", "y", y, pooledShape(x, size), x.batch);
  for (let m = 0; m < y.batch; m++) {
    for (let c = 0; c < y.channels; c++) {
      for (let i = 0; i < y.height; i++) {
        for (let j = 0; j < y.width; j++) {
          let most = x.flat.data[placeIn(x, m, c, i * size, j * size)];
          for (let u = 0; u < size; u++) {
            for (let v = 0; v < size; v++) {
              most = Math.max(most, x.flat.data[placeIn(x, m, c, i * size + u, j * size + v)]);
            }
          }
          y.flat.data[placeIn(y, m, c, i, j)] = most;
        }
      }
    }
  }
}

/**
 * dx = dy at the pixel that was the greatest of its window, the first of several equal ones, and 0 elsewhere.
 *
 * @param x maps that `maxPool` was given
 * @param y maps that it returned
 * @param dy maps of the shape of y, the gradient of the loss by y
 * @param dx maps of the shape of x, overwritten
 * @param size k
 * @throws RangeError when the shapes do not fit
 */
export function maxPoolGradient(x: Maps, y: Maps, dy: Maps, dx: Maps, size: number): void {
  expectMaps("maxPoolGradient", "y", y, pooledShape(x, size), x.batch);
  expectMaps("maxPoolGradient", "dy", dy, y, x.batch);
  expectMaps("maxPoolGradient", "dx", dx, x, x.batch);
  for (let m = 0; m < dx.batch; m++) {
    for (let c = 0; c < dx.channels; c++) {
      for (let i = 0; i < dx.height; i++) {
        for (let j = 0; j < dx.width; j++) dx.flat.data[placeIn(dx, m, c, i, j)] = 0;
      }
      for (let i = 0; i < y.height; i++) {
        for (let j = 0; j < y.width; j++) {
          const at = firstEqual(x, m, c, i, j, size, y.flat.data[placeIn(y, m, c, i, j)]);
          if (at >= 0) dx.flat.data[at] = dy.flat.data[placeIn(dy, m, c, i, j)];
        }
      }
    }
  }
}

/** Place of the first pixel of a window that has a value, or −1: with NaN there is none. */
function firstEqual(
  x: Maps,
  m: number,
  c: number,
  i: number,
  j: number,
  size: number,
  value: number,
): number {
  for (let u = 0; u < size; u++) {
    for (let v = 0; v < size; v++) {
      const at = placeIn(x, m, c, i * size + u, j * size + v);
      if (x.flat.data[at] === value) return at;
    }
  }
  return -1;
}
