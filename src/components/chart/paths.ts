import type { Scale } from "./scale.js";

/** A place in a chart, in pixels. */
export type Place = readonly [x: number, y: number];

/** Where the numbers of two axes are drawn. */
export interface Scales {
  readonly x: Scale;
  readonly y: Scale;
}

/** A line through places, to a tenth of a pixel. */
export function pathThrough(places: readonly Place[]): string {
  const [first, ...others] = places.map((place) => place.map((at) => Math.round(10 * at) / 10).join(","));
  if (first === undefined) return "";
  // A place alone is a dot where lines have round ends.
  return `M${first}${others.length === 0 ? "Z" : others.map((place) => `L${place}`).join("")}`;
}

/**
 * A line through the values of a function over the domain of x, broken where there is none or where it leaves that of y.
 *
 * @param steps pieces that the domain is cut into
 */
export function pathOf(f: (x: number) => number, { x, y }: Scales, steps: number): string {
  const [[from, to], [low, high]] = [x.domain, y.domain];
  let piece: Place[] = [];
  let path = "";
  for (let k = 0; k <= steps; k++) {
    const at = from + (k / steps) * (to - from);
    const value = f(at);
    if (value >= low && value <= high) piece.push([x(at), y(value)]);
    else {
      path += pathThrough(piece);
      piece = [];
    }
  }
  return path + pathThrough(piece);
}
