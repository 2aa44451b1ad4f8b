import type { Box } from "../drawing.js";
import type { Raster } from "../raster.js";

/**
 * The part of a raster within a box, at another size: each new pixel is the mean of what it covers of the old ones,
 * which count by the area that is covered. Outside the raster is 0.
 *
 * @param box in pixels of the raster, fractions and places outside it included
 * @param width of the new raster, in pixels
 * @param height of the new raster, in pixels
 */
export function areaAverage(raster: Raster, box: Box, width: number, height: number): Raster {
  const narrow = new Float64Array(raster.height * width);
  eachOverlap(raster.width, box.left, box.right, width, (from, to, part) => {
    for (let row = 0; row < raster.height; row++) {
      narrow[row * width + to] += part * raster.values[row * raster.width + from];
    }
  });
  const values = new Float64Array(height * width);
  eachOverlap(raster.height, box.top, box.bottom, height, (from, to, part) => {
    for (let column = 0; column < width; column++) {
      values[to * width + column] += part * narrow[from * width + column];
    }
  });
  return { width, height, values };
}

/** A raster whose longest side is at most so many pixels; a smaller one as it is. */
export function shrinkTo(raster: Raster, longest: number): Raster {
  const { width, height } = raster;
  const scale = longest / Math.max(width, height);
  if (scale >= 1) return raster;
  const shorter = (side: number) => Math.max(1, Math.round(side * scale));
  const all = { left: 0, top: 0, right: width, bottom: height };
  return areaAverage(raster, all, shorter(width), shorter(height));
}

/** Calls back for each old pixel and each new one that share a part of a line, with that part of the new one. */
function eachOverlap(
  length: number,
  start: number,
  end: number,
  count: number,
  visit: (from: number, to: number, part: number) => void,
): void {
  const step = (end - start) / count;
  for (let to = 0; to < count; to++) {
    const [low, high] = [start + to * step, start + (to + 1) * step];
    const last = Math.min(length, Math.ceil(high));
    for (let from = Math.max(0, Math.floor(low)); from < last; from++) {
      visit(from, to, (Math.min(high, from + 1) - Math.max(low, from)) / step);
    }
  }
}
