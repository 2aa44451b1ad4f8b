import { type Maps, placeIn, sizeOf } from "../maps.js";
import type { Matrix } from "../matrix.js";
import { expectShape } from "./check.js";

/**
 * Rows as maps: row n of x, read channel by channel and row by row, becomes sample n.
 *
 * @param x [batch × channels · height · width]
 * @param maps overwritten
 * @throws RangeError when the shapes do not fit
 */
export function mapsFromRows(x: Matrix, maps: Maps): void {
  expectShape("mapsFromRows", "x", x, maps.batch, sizeOf(maps));
  forEachNumber(maps, (n, k, place) => {
    maps.flat.data[place] = x.data[n * x.stride + k];
  });
}

/**
 * Maps as rows, the other way round.
 *
 * @param x [batch × channels · height · width], overwritten
 * @throws RangeError when the shapes do not fit
 */
export function rowsFromMaps(maps: Maps, x: Matrix): void {
  expectShape("rowsFromMaps", "x", x, maps.batch, sizeOf(maps));
  forEachNumber(maps, (n, k, place) => {
    x.data[n * x.stride + k] = maps.flat.data[place];
  });
}

function forEachNumber(maps: Maps, take: (n: number, k: number, place: number) => void): void {
  const count = sizeOf(maps);
  for (let n = 0; n < maps.batch; n++) {
    const first = placeIn(maps, n, 0, 0, 0);
    for (let k = 0; k < count; k++) take(n, k, first + k * maps.lanes);
  }
}
