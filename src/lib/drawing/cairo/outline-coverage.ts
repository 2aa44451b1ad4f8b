import { type Edge, edgeBetween, lines } from "./edge.js";
import { mergeEdges, sortEdges } from "./merge-edges.js";
import { passLine } from "./pass-line.js";
import { canPassRow, passRow } from "./pass-row.js";
import { RowCoverage } from "./row-coverage.js";
import type { Contour } from "./stroke-outline.js";

/** Takes the coverage of a row of pixels, [width], 0 … `fullCoverage`; it is used for the next row. */
export type TakeRow = (y: number, coverage: Int32Array) => void;

/**
 * How much of each pixel an outline winds around (cairo 1.16, `cairo-tor-scan-converter.c`), for each row that it meets.
 *
 * A row of pixels is cut by 15 level lines. On each line the ink is measured from edge to edge, whose places are rounded to
 * 256ths of a pixel. A row that all its edges pass through, none beginning, ending or crossing another, is measured at once:
 * as the area between them.
 *
 * @param width of the picture in pixels
 * @param height of the picture in pixels
 */
export function outlineCoverage(
  contours: readonly Contour[],
  width: number,
  height: number,
  takeRow: TakeRow,
): void {
  const beginning = edgesByTop(contours, height * lines);
  const row = new RowCoverage(width);
  let active: Edge[] = [];
  const begin = (line: number) => {
    const edges = beginning[line];
    if (edges) active = mergeEdges(active, sortEdges(edges, 0, edges.length));
  };
  for (let y = 0; active.length > 0 || y * lines < beginning.length; y++) {
    const [top, end] = [y * lines, (y + 1) * lines];
    begin(top);
    const beginsWithin = isAny(beginning, top + 1, end);
    if (active.length === 0 && !beginsWithin) continue;
    if (!beginsWithin && canPassRow(active)) {
      passRow(active, row);
    } else {
      passLine(active, row);
      for (let line = top + 1; line < end; line++) {
        begin(line);
        passLine(active, row);
      }
    }
    takeRow(y, row.take());
  }
}

/** The edges of contours that meet one of `count` lines, by the first that they meet; up to the last that begins. */
function edgesByTop(contours: readonly Contour[], count: number): (Edge[] | undefined)[] {
  const beginning: (Edge[] | undefined)[] = [];
  for (const { path, winding } of contours) {
    for (let k = 2; k < path.length; k += 2) {
      const edge = edgeBetween(path[k - 2], path[k - 1], path[k], path[k + 1], winding, count);
      if (!edge) continue;
      const others = beginning[edge.top];
      if (others) others.push(edge);
      else beginning[edge.top] = [edge];
    }
  }
  return beginning;
}

function isAny(places: readonly unknown[], from: number, to: number): boolean {
  for (let k = from; k < to; k++) if (places[k]) return true;
  return false;
}
