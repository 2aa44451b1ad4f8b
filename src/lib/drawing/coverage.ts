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
    cover(outlineOf(segments[k], segments[k + 1], segments[k + 2], segments[k + 3], radius), grid);
  }
  const values = new Float64Array(width * height);
  for (let line = 0; line < height * lines; line++) {
    covered.addLengths(line, values, Math.floor(line / lines) * width);
  }
  for (let pixel = 0; pixel < values.length; pixel++) values[pixel] /= lines;
  return { width, height, values };
}

/** What lies within a radius of a segment from (x0, y0) down to (x1, y1), y0 ≤ y1. */
interface Outline {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
  readonly radius: number;
  /** From the segment to the side of the outline on its right, at right angles to it. */
  readonly normalX: number;
  readonly normalY: number;
}

function outlineOf(x0: number, y0: number, x1: number, y1: number, radius: number): Outline {
  if (y0 > y1) return outlineOf(x1, y1, x0, y0, radius);
  const [dx, dy] = [x1 - x0, y1 - y0];
  const length = Math.sqrt(dx * dx + dy * dy);
  const normalX = length > 0 ? (radius * dy) / length : radius;
  const normalY = length > 0 ? (-radius * dx) / length : 0;
  return { x0, y0, x1, y1, radius, normalX, normalY };
}

/** Marks on each line the interval within an outline. */
function cover(outline: Outline, { width, height, lines }: Grid): void {
  const first = Math.max(0, Math.ceil((outline.y0 - outline.radius) * lines - 0.5));
  const last = Math.min(height * lines - 1, Math.floor((outline.y1 + outline.radius) * lines - 0.5));
  for (let line = first; line <= last; line++) {
    const y = (line + 0.5) / lines;
    const from = sideAt(outline, y, -1);
    const to = sideAt(outline, y, 1);
    if (from < width && to > 0) covered.add(line, Math.max(0, from), Math.min(width, to));
  }
}

/**
 * Where a level line meets the left (−1) or right (1) side of an outline: an arc about the upper end, then the segment
 * moved by its normal, then an arc about the lower end.
 */
function sideAt(outline: Outline, y: number, side: -1 | 1): number {
  const { x0, y0, x1, y1, radius } = outline;
  const start = y0 + side * outline.normalY;
  const end = y1 + side * outline.normalY;
  if (y < start) return x0 + side * halfChord(radius, y - y0);
  if (y > end) return x1 + side * halfChord(radius, y - y1);
  // Rounding must not put the point beyond the ends.
  const along = end > start ? Math.min(1, (y - start) / (end - start)) : 0;
  return x0 + side * outline.normalX + along * (x1 - x0);
}

/** √(radius² − distance²), half of what a disc covers of a line so far from its centre. */
function halfChord(radius: number, distance: number): number {
  return Math.sqrt(Math.max(0, radius * radius - distance * distance));
}
