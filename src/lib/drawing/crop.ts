import type { Box } from "./drawing.js";
import type { Raster } from "./raster.js";

/**
 * The part of a raster within a box.
 *
 * @param box whole pixels within the raster
 */
export function crop({ width, values }: Raster, { left, top, right, bottom }: Box): Raster {
  const cropped = new Float64Array((right - left) * (bottom - top));
  for (let row = top; row < bottom; row++) {
    cropped.set(values.subarray(row * width + left, row * width + right), (row - top) * (right - left));
  }
  return { width: right - left, height: bottom - top, values: cropped };
}
