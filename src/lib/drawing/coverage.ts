import { IntervalLines } from "./interval-lines.js";
import type { Raster } from "./raster.js";
import { numbersOfSegment } from "./segments.js";

/** The grid on which coverage is measured. */
export interface Grid {
  /** In pixels. */
  readonly width: number;
  /** In pixels. */
  readonly height: number;
  /** Level lines sampled in each row of pixels. Along a line coverage is exact. */
  readonly lines: number;
}

const covered = new IntervalLines();

/**
 * How much of each pixel lies within `radius` of a segment: a line drawn with round caps and joins.
 *
 * Each row of pixels is cut by a number of level lines. On each line the intervals that the segments cover are
 * united, so that ink is not counted twice where strokes cross, and measured.
 *
 * @param segments [segments × 4], in pixels: x₀, y₀, x₁, y₁
 * @param radius half the width of the line, in pixels
 * @returns 0 … 1 for each pixel
 */
export function coverageOf(segments: Float64Array, radius: number, grid: Grid): Raster {
  const { width, height, lines } = grid;
  covered.clear(height * lines);
  for (let k = 0; k < segments.length; k += numbersOfSegment) {
    // The end that is higher up comes first.
    if (segments[k + 1] <= segments[k + 3]) {
      coverSegment(grid, radius, segments[k], segments[k + 1], segments[k + 2], segments[k + 3]);
    } else {
      coverSegment(grid, radius, segments[k + 2], segments[k + 3], segments[k], segments[k + 1]);
    }
  }
  const values = new Float64Array(width * height);
  for (let line = 0; line < height * lines; line++) {
    covered.addLengths(line, values, Math.floor(line / lines) * width);
  }
  for (let pixel = 0; pixel < values.length; pixel++) values[pixel] /= lines;
  return { width, height, values };
}

/**
 * Marks on each line the interval within `radius` of the segment from (x0, y0) down to (x1, y1), y0 ≤ y1.
 *
 * The outline to the left is an arc about one end, then the segment moved by its normal, then an arc about the
 * other end. To the right it is the same with the opposite normal.
 */
function coverSegment(
  { width, height, lines }: Grid,
  radius: number,
  x0: number,
  y0: number,
  x1: number,
  y1: number,
): void {
  const [dx, dy] = [x1 - x0, y1 - y0];
  const length = Math.sqrt(dx * dx + dy * dy);
  const normalX = length > 0 ? (-radius * dy) / length : -radius;
  const normalY = length > 0 ? (radius * dx) / length : 0;
  const perRow = dy > 0 ? 1 / dy : 0;
  const first = Math.max(0, Math.ceil((y0 - radius) * lines - 0.5));
  const last = Math.min(height * lines - 1, Math.floor((y1 + radius) * lines - 0.5));
  for (let line = first; line <= last; line++) {
    const y = (line + 0.5) / lines;
    const [above, below] = [y - y0, y - y1];
    const from =
      above < normalY
        ? x0 - halfChord(radius, above)
        : below > normalY
          ? x1 - halfChord(radius, below)
          : x0 + normalX + dx * unit((above - normalY) * perRow);
    const to =
      above < -normalY
        ? x0 + halfChord(radius, above)
        : below > -normalY
          ? x1 + halfChord(radius, below)
          : x0 - normalX + dx * unit((above + normalY) * perRow);
    if (from < width && to > 0) covered.add(line, Math.max(0, from), Math.min(width, to));
  }
}

/** √(radius² − distance²), half of what a disc covers of a line so far from its centre. */
function halfChord(radius: number, distance: number): number {
  return Math.sqrt(Math.max(0, radius * radius - distance * distance));
}

/** The nearest number in 0 … 1: rounding must not put a point beyond the ends of a segment. */
function unit(part: number): number {
  return Math.min(1, Math.max(0, part));
}
