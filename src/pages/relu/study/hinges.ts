/** One unit of a layer of ReLU: it adds change·max(x − at, 0). */
export interface Hinge {
  readonly at: number;
  /** By how much the slope changes there. */
  readonly change: number;
}

/** y(x) = start + Σₖ changeₖ·max(x − atₖ, 0): one hidden layer of ReLU with one input and one output. */
export interface HingedLine {
  readonly start: number;
  readonly hinges: readonly Hinge[];
}

/**
 * The line of pieces through some points, as a sum of ReLUs: a hinge at each point but the last, which changes the
 * slope from that of the piece before to that of the piece after.
 *
 * @param points x rising
 * @throws RangeError unless there are at least two points and their x rise
 */
export function hingesThrough(points: readonly (readonly [x: number, y: number])[]): HingedLine {
  if (!(points.length >= 2)) throw new RangeError(`points must be at least 2: ${points.length}`);
  let slope = 0;
  const hinges = points.slice(0, -1).map(([x, y], k) => {
    const [nextX, nextY] = points[k + 1];
    if (!(nextX > x)) throw new RangeError(`x must rise from point to point: ${x}, ${nextX}`);
    const next = (nextY - y) / (nextX - x);
    const change = next - slope;
    slope = next;
    return { at: x, change };
  });
  return { start: points[0][1], hinges };
}

/** y(x) = start + Σₖ changeₖ·max(x − atₖ, 0). */
export function hingedValue({ start, hinges }: HingedLine, x: number): number {
  return hinges.reduce((sum, { at, change }) => sum + change * Math.max(x - at, 0), start);
}

/** Points of a function at equal distances, from one end of an interval to the other. */
export function samplesOf(
  f: (x: number) => number,
  { from, to, count }: { from: number; to: number; count: number },
): (readonly [x: number, y: number])[] {
  return Array.from({ length: count }, (_, k) => {
    const x = from + (k / (count - 1)) * (to - from);
    return [x, f(x)];
  });
}
