import type { Raster } from "../raster.js";
import { borderOf, paperOf, quantile, skewOf } from "./paper.js";

/** Least difference of levels between ink and paper. */
const leastContrast = 24;
/** Least part of full ink that is no noise on paper of one level. */
const leastInk = 0.1;
/** The same on uneven paper, where the edges of shadows are left over. */
const leastInkInShadow = 0.25;
/** How often the paper's own spread makes noise. */
const spreads = 4;

/**
 * How much ink there is at each pixel, 0 paper … 1 full ink, whether it is dark on light paper or light on dark.
 *
 * The paper is subtracted. Ink is on the side on which the rest is far from it: Σ (level − paper)³ is negative where
 * it is dark. The contrast is stretched so that full ink, the median of what is more than half as strong as the
 * strongest, is 1. What is weaker than 0.1 (0.25 where the paper is not of one level), or than four standard
 * deviations of the paper along the border, is noise and becomes 0.
 *
 * @param grey levels of the picture, 0 black … 255 white
 * @param paper its paper, as `paperOf` finds it
 * @throws RangeError when nothing differs from the paper by 24 levels
 */
export function inkOf(grey: Raster, paper: Raster = paperOf(grey)): Raster {
  const over = grey.values.map((level, pixel) => level - paper.values[pixel]);
  const sign = skewOf(over) < 0 ? -1 : 1;
  const strength = over.map((difference) => Math.max(0, sign * difference));
  const full = fullInk(strength);
  const noise = (spreads * spreadOf(borderOf({ ...grey, values: over }))) / full;
  const isEven = paper.values.every((level) => level === paper.values[0]);
  const threshold = Math.min(1 / 2, Math.max(isEven ? leastInk : leastInkInShadow, noise));
  const values = strength.map((value) => (value < threshold * full ? 0 : Math.min(1, value / full)));
  return { ...grey, values };
}

function fullInk(strength: Float64Array): number {
  const most = strength.reduce((max, value) => Math.max(max, value), 0);
  if (!(most >= leastContrast)) {
    const found = Math.round(most);
    throw new RangeError(
      `ink must differ from the paper by ${leastContrast} levels at least, or the picture is empty: ${found}`,
    );
  }
  return quantile(
    strength.filter((value) => value > most / 2),
    1 / 2,
  );
}

/** The standard deviation of normally distributed values, from the median of their distance from 0. */
function spreadOf(values: Float64Array): number {
  return 1.4826 * quantile(values.map(Math.abs), 1 / 2);
}
