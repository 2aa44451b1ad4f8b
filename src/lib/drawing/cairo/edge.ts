import { parts } from "./fixed.js";

/** Level lines that sample a row of pixels. */
export const lines = 15;

/**
 * An edge of an outline, downwards, and where it meets the line that it has come to. That place is kept as a whole number of
 * 256ths of a pixel and a rest, so that it is exact after any number of steps.
 */
export interface Edge {
  /** What is to its right is wound around so many times more than what is to its left. */
  readonly winding: number;
  /** The first line that it meets. */
  readonly top: number;
  /** Lines that it meets from the one it has come to on. */
  remaining: number;
  /** Its place is whole + rest / scale, with 0 ≤ rest < scale. */
  whole: number;
  rest: number;
  readonly scale: number;
  /** What is added to its place from line to line; the rest may be below 0. */
  readonly lineWhole: number;
  readonly lineRest: number;
  /** What is added from one row of pixels to the next. */
  readonly rowWhole: number;
  readonly rowRest: number;
  /** Its place, rounded. */
  place: number;
}

/**
 * The edge between two points, in 256ths of a pixel. Line n, n = 0 … count − 1, lies at y = 256 · (n + ½) / 15. The edge
 * meets those between its ends, and does so at x = x₀ + (x₁ − x₀) · (y − y₀) / (y₁ − y₀).
 *
 * @param winding what is to the right of the edge is wound around so many times more, where it leads down
 * @returns undefined when it meets no line
 */
export function edgeBetween(
  x0: number,
  y0: number,
  x1: number,
  y1: number,
  winding: number,
  count: number,
): Edge | undefined {
  if (y0 > y1) return edgeBetween(x1, y1, x0, y0, -winding, count);
  const top = Math.max(0, firstLineBelow(y0));
  const remaining = Math.min(count, firstLineBelow(y1)) - top;
  if (remaining <= 0) return undefined;
  const dx = x1 - x0;
  const scale = lines * (y1 - y0);
  const lineWhole = truncated((dx * parts) / scale);
  const rowWhole = truncated((dx * parts * lines) / scale);
  const toTop = dx * ((top + 0.5) * parts - lines * y0);
  const topWhole = truncated(toTop / scale);
  const edge: Edge = {
    winding,
    top,
    remaining,
    whole: x0,
    rest: 0,
    scale,
    lineWhole,
    lineRest: dx * parts - lineWhole * scale,
    rowWhole,
    rowRest: dx * parts * lines - rowWhole * scale,
    place: x0,
  };
  moveOn(edge, topWhole, toTop - topWhole * scale);
  return edge;
}

/** A number without its fraction, and never −0, which engines keep as a fraction and are slow with. */
function truncated(value: number): number {
  return value | 0;
}

function firstLineBelow(y: number): number {
  return Math.floor((lines * y) / parts + 0.5);
}

/** Adds to the place of an edge. */
export function moveOn(edge: Edge, whole: number, rest: number): void {
  edge.whole += whole;
  edge.rest += rest;
  if (edge.rest < 0) {
    edge.whole--;
    edge.rest += edge.scale;
  } else if (edge.rest >= edge.scale) {
    edge.whole++;
    edge.rest -= edge.scale;
  }
  edge.place = edge.rest < edge.scale / 2 ? edge.whole : edge.whole + 1;
}
