import { cos, sin } from "../../core/numbers/cos.js";
import { toFixed } from "./fixed.js";

/** How far the polygon may lie from the circle that it stands for, in pixels. */
const tolerance = 0.1;
const widest = 1000;

/** A round pen: a polygon around (0, 0) in 256ths of a pixel, from (radius, 0) on towards y. */
export interface Pen {
  /** In pixels. */
  readonly radius: number;
  /** [corners] */
  readonly xs: Int32Array;
  /** [corners] */
  readonly ys: Int32Array;
  /** Side k leads from corner k − 1 to corner k: [corners + 1], the last is the first once more. */
  readonly sideXs: Int32Array;
  /** [corners + 1] */
  readonly sideYs: Int32Array;
}

/**
 * A pen of n corners, cornerₖ = radius · (cos 2πk/n, sin 2πk/n), n being the least even number from 4 on for which
 * radius · (1 − cos 2π/n) ≤ 0.1 pixels. A pen whose radius is a 40th of a pixel or less has no corners: it leaves no ink
 * (cairo 1.16, `cairo-pen.c`).
 *
 * @param radius in pixels, 0 … 1000
 * @throws RangeError outside that range
 */
export function penOf(radius: number): Pen {
  if (!(radius >= 0 && radius <= widest)) {
    throw new RangeError(`radius of the pen must be in [0, ${widest}] pixels: ${radius}`);
  }
  const corners = cornersOf(radius);
  const around = (turn: (angle: number) => number) =>
    Int32Array.from({ length: corners }, (_, k) => toFixed(radius * turn((2 * Math.PI * k) / corners)));
  const [xs, ys] = [around(cos), around(sin)];
  return { radius, xs, ys, sideXs: sidesOf(xs), sideYs: sidesOf(ys) };
}

function cornersOf(radius: number): number {
  if (4 * radius <= tolerance) return 0;
  let corners = 4;
  while (radius * (1 - cos((2 * Math.PI) / corners)) > tolerance) corners += 2;
  return corners;
}

function sidesOf(places: Int32Array): Int32Array {
  const count = places.length;
  if (count === 0) return places;
  return Int32Array.from(
    { length: count + 1 },
    (_, k) => places[k % count] - places[(k + count - 1) % count],
  );
}
