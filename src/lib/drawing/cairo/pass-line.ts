import { type Edge, moveOn } from "./edge.js";
import { pixelOf, withinPixel } from "./fixed.js";
import type { RowCoverage } from "./row-coverage.js";

/**
 * Adds the ink of a line, and moves the edges on to the next.
 *
 * @param active the edges that meet the line, by their places; afterwards those that meet the next, by theirs there
 */
export function passLine(active: Edge[], row: RowCoverage): void {
  let [winding, kept] = [0, 0];
  for (const edge of active) {
    const { place } = edge;
    if (winding === 0) addPlace(row, place, 1);
    winding += edge.winding;
    if (winding === 0) addPlace(row, place, -1);
    edge.remaining--;
    if (edge.remaining === 0) continue;
    moveOn(edge, edge.lineWhole, edge.lineRest);
    // Those before it have moved on already: it may have to go back past some.
    let k = kept++;
    for (; k > 0 && active[k - 1].place > edge.place; k--) active[k] = active[k - 1];
    active[k] = edge;
  }
  while (active.length > kept) active.pop();
}

/** Adds the place at which the ink of a line begins (1) or ends (−1), in 256ths of a pixel. */
function addPlace(row: RowCoverage, place: number, sign: 1 | -1): void {
  row.add(pixelOf(place), sign, sign * 2 * withinPixel(place));
}
