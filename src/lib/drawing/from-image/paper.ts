import type { Raster } from "../raster.js";
import { boxMean } from "./box-mean.js";

/** Difference of levels up to which paper counts as even: the noise of a photograph. */
const evenness = 12;

/** The levels along the border of a raster: a frame whose breadth is a fiftieth of the shorter side. */
export function borderOf({ width, height, values }: Raster): Float64Array {
  const breadth = Math.max(1, Math.round(Math.min(width, height) / 50));
  return values.filter((_, pixel) => {
    const [row, column] = [Math.floor(pixel / width), pixel % width];
    return Math.min(row, height - 1 - row, column, width - 1 - column) < breadth;
  });
}

/** The value below which so large a part of some values lies; ½ is the median. */
export function quantile(values: Float64Array, part: number): number {
  const sorted = values.slice().sort();
  return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))];
}

/**
 * The level that the paper has, or would have under the ink, at each pixel.
 *
 * Paper is what lies along the border. Where the border is even but for noise it has one level, the border's median.
 * Where it is not, as in a photograph with shadows, it is the mean of a large square around each pixel, taken a second
 * time without what is ink by the first mean.
 *
 * @param grey levels of the picture
 */
export function paperOf(grey: Raster): Raster {
  // Noise comes to nothing in means of a few pixels; shadows do not.
  const border = borderOf(boxMean(grey, Math.floor(Math.min(grey.width, grey.height) / 50)));
  const level = quantile(border, 1 / 2);
  const distances = border.map((value) => Math.abs(value - level));
  // Ink may cross a part of the border.
  if (quantile(distances, 0.85) > evenness) return unevenPaper(grey);
  return { ...grey, values: new Float64Array(grey.values.length).fill(quantile(borderOf(grey), 1 / 2)) };
}

function unevenPaper(grey: Raster): Raster {
  const reach = Math.ceil(Math.max(grey.width, grey.height) / 6);
  const first = boxMean(grey, reach).values;
  const isPaper = paperMask(grey.values.map((level, pixel) => level - first[pixel]));
  const levels = boxMean(masked(grey, isPaper), reach).values;
  const parts = boxMean({ ...grey, values: isPaper }, reach).values;
  // Rounding may leave a little of a part that is none.
  const values = levels.map((level, pixel) => (parts[pixel] > 1e-6 ? level / parts[pixel] : first[pixel]));
  return { ...grey, values };
}

/** 1 for paper, 0 for ink: what is far from the mean, on the side on which the rest is far from it. */
function paperMask(over: Float64Array): Float64Array {
  const sign = skewOf(over) < 0 ? -1 : 1;
  const most = over.reduce((max, difference) => Math.max(max, sign * difference), 0);
  const limit = Math.max(evenness, most / 4);
  return over.map((difference) => (sign * difference > limit ? 0 : 1));
}

/** Σ d³: below 0 where few values lie far below 0, above 0 where few lie far above. */
export function skewOf(differences: Float64Array): number {
  return differences.reduce((sum, difference) => sum + difference * difference * difference, 0);
}

function masked(raster: Raster, mask: Float64Array): Raster {
  return { ...raster, values: raster.values.map((value, pixel) => value * mask[pixel]) };
}
