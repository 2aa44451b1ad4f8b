import type { ScaleLinear } from "d3-scale";
import { line } from "d3-shape";

/** A place in a chart, in pixels. */
export type Place = readonly [x: number, y: number];

/** Where the numbers of two axes are drawn. */
export interface Scales<Scale = ScaleLinear<number, number>> {
  readonly x: Scale;
  readonly y: Scale;
}

const through = line<Place>().digits(1);

/** A line through places, to a tenth of a pixel. */
export function pathThrough(places: readonly Place[]): string {
  return through(places) ?? "";
}

/**
 * A line through the values of a function over the domain of x, broken where there is none or where it leaves that of y.
 *
 * @param steps pieces that the domain is cut into
 */
export function pathOf(f: (x: number) => number, { x, y }: Scales, steps: number): string {
  const [from, to] = x.domain();
  const [low, high] = y.domain();
  const points = Array.from({ length: steps + 1 }, (_, k): Place => {
    const at = from + (k / steps) * (to - from);
    return [at, f(at)];
  });
  const path = line<Place>(
    ([at]) => x(at),
    ([, value]) => y(value),
  )
    .defined(([, value]) => value >= low && value <= high)
    .digits(1);
  return path(points) ?? "";
}
