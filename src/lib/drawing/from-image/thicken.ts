import type { Raster } from "../raster.js";
import { greyLevels } from "../rasterise.js";
import { strokeWidths } from "../stroke-widths.js";
import { inkExtent } from "./ink-extent.js";
import { quantile } from "./paper.js";

/** Lines at least this part as wide as they should be are left as they are. */
export const nearEnough = 0.75;

/**
 * Ink with lines as wide as in a data set: thin ones grow by a disc around each pixel, wide ones stay as they are. A
 * thin pen's line would all but vanish when it is drawn at 28 × 28.
 *
 * @param ink 0 paper … 1 full ink
 * @param part the width of a line in the data set, as a part of the longest side of the drawing, lines included
 */
export function thickenLines(ink: Raster, part: number): Raster {
  const box = inkExtent(ink);
  if (!box) return ink;
  const widths = strokeWidths(greyLevels(ink), ink.width);
  if (widths.length === 0) return ink;
  const width = quantile(Float64Array.from(widths), 1 / 2);
  const side = Math.max(box.right - box.left, box.bottom - box.top);
  if (width >= nearEnough * part * side) return ink;
  // The drawing grows with its lines: width + 2r = part · (side + 2r).
  return grow(ink, (part * side - width) / (2 - 2 * part));
}

/**
 * Ink grown by a disc: new(q) = max over p of ink(p) · coverage(|p − q|), coverage(d) = r + 1 − d, within 0 … 1: the
 * pixel itself is as wide as 1. The raster grows by as much on each side.
 *
 * @param radius in pixels, 0 or more
 */
export function grow(ink: Raster, radius: number): Raster {
  const reach = Math.ceil(radius);
  const width = ink.width + 2 * reach;
  const height = ink.height + 2 * reach;
  const values = new Float64Array(width * height);
  const disc = discOf(radius, reach, width);
  for (let pixel = 0; pixel < ink.values.length; pixel++) {
    const strength = ink.values[pixel];
    if (strength === 0) continue;
    const centre = (Math.floor(pixel / ink.width) + reach) * width + (pixel % ink.width) + reach;
    for (const { offset, coverage } of disc) {
      values[centre + offset] = Math.max(values[centre + offset], strength * coverage);
    }
  }
  return { width, height, values };
}

function discOf(radius: number, reach: number, width: number) {
  const disc: { offset: number; coverage: number }[] = [];
  for (let y = -reach; y <= reach; y++) {
    for (let x = -reach; x <= reach; x++) {
      const distance = Math.sqrt(x * x + y * y);
      const coverage = Math.min(1, radius + 1 - distance);
      if (coverage > 0) disc.push({ offset: y * width + x, coverage });
    }
  }
  return disc;
}
