import type { Box } from "../drawing.js";
import { inkBox } from "../ink-box.js";
import type { Raster } from "../raster.js";

/**
 * The box around ink, to fractions of a pixel: its first column counts for the part that its strongest pixel is
 * covered, and so do its last column and its first and last rows. Undefined when there is no ink.
 *
 * @param ink 0 paper … 1 full ink
 */
export function inkExtent(ink: Raster): Box | undefined {
  const { width, height, values } = ink;
  const box = inkBox(values, width, 0);
  if (!box) return undefined;
  const column = (x: number) => strongest(values, x, width, height);
  const row = (y: number) => strongest(values, y * width, 1, width);
  return {
    left: box.left + 1 - column(box.left),
    top: box.top + 1 - row(box.top),
    right: box.right - 1 + column(box.right - 1),
    bottom: box.bottom - 1 + row(box.bottom - 1),
  };
}

function strongest(values: Float64Array, start: number, step: number, count: number): number {
  let most = 0;
  for (let k = 0; k < count; k++) most = Math.max(most, values[start + k * step]);
  return most;
}
