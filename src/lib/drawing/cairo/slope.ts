/**
 * How the way a has to be turned to become the way b, by less than half a turn: below 0 from x towards y, above 0 back, 0
 * where both lead the same way. Of two ways that are opposite, the one with x above 0, or with x = 0 and y above 0, is
 * turned from x towards y (`cairo-slope.c`).
 *
 * @param ax a; whole numbers, not both 0, and those of b too
 */
export function compareSlopes(ax: number, ay: number, bx: number, by: number): number {
  const cross = ay * bx - by * ax;
  if (cross !== 0) return cross;
  if (ax * bx >= 0 && ay * by >= 0) return 0;
  return ax > 0 || (ax === 0 && ay > 0) ? -1 : 1;
}
