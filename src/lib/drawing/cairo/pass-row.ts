import { type Edge, lines, moveOn } from "./edge.js";
import { parts, pixelOf, withinPixel } from "./fixed.js";
import type { RowCoverage } from "./row-coverage.js";

/** Whether all edges pass through a row of pixels, and none crosses another there. */
export function canPassRow(active: readonly Edge[]): boolean {
  let before = -Infinity;
  for (const edge of active) {
    const place = placeAfterRow(edge);
    if (edge.remaining < lines || place < before) return false;
    before = place;
  }
  return true;
}

function placeAfterRow({ whole, rest, scale, rowWhole, rowRest }: Edge): number {
  return whole + rowWhole + Math.floor((rest + rowRest) / scale + 0.5);
}

/**
 * Adds the ink of a row as the areas between its sides, and moves the edges on to the next.
 *
 * @param active the edges that pass through the row, by their places; afterwards those that reach the next
 */
export function passRow(active: Edge[], row: RowCoverage): void {
  let [winding, kept, isInk] = [0, 0, false];
  for (const [k, edge] of active.entries()) {
    winding += edge.winding;
    // Ink that ends where other ink begins goes on.
    const isEnd = winding === 0 && active[k + 1]?.place !== edge.place;
    if (isInk && !isEnd) moveOn(edge, edge.rowWhole, edge.rowRest);
    else addSide(row, edge, isInk ? -1 : 1);
    isInk = !isEnd;
    edge.remaining -= lines;
    if (edge.remaining > 0) active[kept++] = edge;
  }
  while (active.length > kept) active.pop();
}

/** Adds a side of the ink that passes through a whole row, and moves its edge on to the next. */
function addSide(row: RowCoverage, edge: Edge, sign: 1 | -1): void {
  const above = halfLineBefore(edge);
  moveOn(edge, edge.rowWhole, edge.rowRest);
  const below = halfLineBefore(edge);
  const [left, right] = above.whole <= below.whole ? [above, below] : [below, above];
  const { scale } = edge;
  const width = (right.whole - left.whole) * scale + right.rest - left.rest;
  const last = pixelOf(right.whole);
  const across = lines * parts * scale;
  let pixel = pixelOf(left.whole);
  /** How far to the right of the last pixel's left edge the side begins. */
  let within = withinPixel(left.whole);
  // How many lines the side has come down, or up, where it leaves a pixel: a whole number and a rest of `width`.
  let passed = 0;
  let reached = lines * ((pixel + 1) * parts * scale - left.whole * scale - left.rest);
  for (; pixel < last; pixel++) {
    const height = Math.floor(reached / width) - passed;
    row.add(pixel, sign * height, sign * height * (parts + within));
    passed += height;
    reached += across;
    within = 0;
  }
  const height = lines - passed;
  row.add(last, sign * height, sign * height * (within + withinPixel(right.whole)));
}

/** The place at which an edge crosses the upper bound of its line. */
function halfLineBefore({ whole, rest, scale, lineWhole, lineRest }: Edge): { whole: number; rest: number } {
  const [at, over] = [whole - Math.trunc(lineWhole / 2), rest - lineRest / 2];
  if (over < 0) return { whole: at - 1, rest: over + scale };
  if (over >= scale) return { whole: at + 1, rest: over - scale };
  return { whole: at, rest: over };
}
