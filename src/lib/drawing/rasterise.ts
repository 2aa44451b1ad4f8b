import { type Box, boxOf, type Drawing } from "./drawing.js";

/** Width and height of a picture, in pixels. */
const size = 28;
/** Units of the drawing that fit across a picture: 256 and 1½ line widths on each side. */
const units = 256 + 3 * 16;
/** Lines sampled in a pixel. Along a line coverage is exact. */
const lines = 15;

/**
 * Draws strokes as 28 × 28 grey levels, 0 paper … 255 ink, as the bitmaps of Quick, Draw! were drawn: line width
 * 16, round caps and joins, antialiased, the box of the drawing centred, 256 + 3 × 16 units to 28 pixels.
 *
 * A line with a round cap is the set of points within half a line width of a segment. Each pixel is cut into 15
 * lines; on each the covered intervals of all segments are united and measured.
 *
 * @param drawing strokes in units; an empty one gives an empty picture, one point gives a dot
 * @param lineWidth in units, defaults to 16
 * @param box what is centred, defaults to the box of the drawing; `simplifiedBox` for drawings of the data set
 * @returns [28 × 28]
 * @throws RangeError when a coordinate is not finite or the line width is not above 0
 */
export function rasterise(
  drawing: Drawing,
  lineWidth = 16,
  box: Box | undefined = boxOf(drawing),
): Uint8Array {
  if (!(lineWidth > 0)) throw new RangeError(`line width must be above 0: ${lineWidth}`);
  const picture = new Uint8Array(size * size);
  if (!box) return picture;
  const scale = size / units;
  const moveX = size / 2 - ((box.left + box.right) / 2) * scale;
  const moveY = size / 2 - ((box.top + box.bottom) / 2) * scale;
  const radius = (lineWidth * scale) / 2;
  const covered = coveredIntervals(segmentsOf(drawing, scale, moveX, moveY), radius);
  const coverage = new Float64Array(size);
  for (let row = 0; row < size; row++) {
    coverage.fill(0);
    for (let line = 0; line < lines; line++) addUnion(coverage, covered[row * lines + line]);
    for (let column = 0; column < size; column++) {
      picture[row * size + column] = Math.round((255 * coverage[column]) / lines);
    }
  }
  return picture;
}

type Segment = readonly [x0: number, y0: number, x1: number, y1: number];
/** Intervals on a line, ends in turn: from, to, from, to, … */
type Intervals = number[];

function segmentsOf(drawing: Drawing, scale: number, moveX: number, moveY: number): Segment[] {
  const segments: Segment[] = [];
  for (const [xs, ys] of drawing) {
    for (let k = 0; k < xs.length; k++) {
      const before = Math.max(0, k - 1);
      if (k === 0 && xs.length > 1) continue;
      segments.push([
        xs[before] * scale + moveX,
        ys[before] * scale + moveY,
        xs[k] * scale + moveX,
        ys[k] * scale + moveY,
      ]);
    }
  }
  return segments;
}

/** What the segments cover of each sampled line, in the order of the segments, overlaps and all. */
function coveredIntervals(segments: readonly Segment[], radius: number): Intervals[] {
  const covered: Intervals[] = Array.from({ length: size * lines }, () => []);
  for (const segment of segments) {
    const top = Math.min(segment[1], segment[3]) - radius;
    const bottom = Math.max(segment[1], segment[3]) + radius;
    const first = Math.max(0, Math.floor(top * lines - 0.5));
    const last = Math.min(covered.length - 1, Math.ceil(bottom * lines - 0.5));
    for (let line = first; line <= last; line++)
      addCrossing(covered[line], (line + 0.5) / lines, segment, radius);
  }
  return covered;
}

/** Adds the part of the horizontal line at y that lies within `radius` of a segment: two discs and the band between. */
function addCrossing(line: Intervals, y: number, [x0, y0, x1, y1]: Segment, radius: number): void {
  let from = Infinity;
  let to = -Infinity;
  const start = radius * radius - (y - y0) * (y - y0);
  if (start >= 0) {
    const half = Math.sqrt(start);
    from = x0 - half;
    to = x0 + half;
  }
  const end = radius * radius - (y - y1) * (y - y1);
  if (end >= 0) {
    const half = Math.sqrt(end);
    from = Math.min(from, x1 - half);
    to = Math.max(to, x1 + half);
  }
  const [dx, dy] = [x1 - x0, y1 - y0];
  const square = dx * dx + dy * dy;
  if (square > 0) {
    // Across the segment: |(x − x0)·dy − (y − y0)·dx| ≤ radius·length. Along it: 0 ≤ (x − x0)·dx + (y − y0)·dy ≤ length².
    const [a0, a1] = between(dy, (y - y0) * dx, radius * Math.sqrt(square));
    const [b0, b1] = between(dx, square / 2 - (y - y0) * dy, square / 2);
    const bandFrom = x0 + Math.max(a0, b0);
    const bandTo = x0 + Math.min(a1, b1);
    if (bandFrom <= bandTo) {
      from = Math.min(from, bandFrom);
      to = Math.max(to, bandTo);
    }
  }
  if (from <= to) line.push(from, to);
}

/** The u with |u·slope − middle| ≤ reach: an interval, everything, or nothing. */
function between(slope: number, middle: number, reach: number): [number, number] {
  if (slope === 0) return Math.abs(middle) <= reach ? [-Infinity, Infinity] : [Infinity, -Infinity];
  const a = (middle - reach) / slope;
  const b = (middle + reach) / slope;
  return a < b ? [a, b] : [b, a];
}

/** Adds to each pixel how much of it the union of the intervals covers. */
function addUnion(coverage: Float64Array, line: Intervals): void {
  if (line.length > 2) sortIntervals(line);
  for (let k = 0; k < line.length; ) {
    const from = line[k];
    let to = line[k + 1];
    for (k += 2; k < line.length && line[k] <= to; k += 2) to = Math.max(to, line[k + 1]);
    addInterval(coverage, from, to);
  }
}

/** Sorts by where the intervals begin, by insertion: they are few, and mostly in order. */
function sortIntervals(line: Intervals): void {
  for (let k = 2; k < line.length; k += 2) {
    const [from, to] = [line[k], line[k + 1]];
    let place = k;
    for (; place > 0 && line[place - 2] > from; place -= 2) {
      line[place] = line[place - 2];
      line[place + 1] = line[place - 1];
    }
    line[place] = from;
    line[place + 1] = to;
  }
}

function addInterval(coverage: Float64Array, from: number, to: number): void {
  const first = Math.max(0, Math.floor(from));
  const last = Math.min(size - 1, Math.floor(to));
  for (let column = first; column <= last; column++) {
    coverage[column] += Math.min(to, column + 1) - Math.max(from, column);
  }
}
