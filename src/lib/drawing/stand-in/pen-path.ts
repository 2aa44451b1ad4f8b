import type { Stroke } from "../drawing.js";

/** A stroke that is being changed: its x coordinates and its y coordinates. */
export type PenPath = [xs: number[], ys: number[]];

/** A stroke's points with others between them, so that none are farther apart than `spacing`. */
export function dense([xs, ys]: Stroke, spacing: number): PenPath {
  const path: PenPath = [[xs[0]], [ys[0]]];
  for (let k = 1; k < xs.length; k++) {
    const dx = xs[k] - xs[k - 1];
    const dy = ys[k] - ys[k - 1];
    const parts = Math.max(1, Math.ceil(Math.sqrt(dx * dx + dy * dy) / spacing));
    for (let part = 1; part <= parts; part++) {
      path[0].push(xs[k - 1] + (dx * part) / parts);
      path[1].push(ys[k - 1] + (dy * part) / parts);
    }
  }
  return path;
}

/** A part of a path: its points from `start` up to, not including, `end`. */
export function partOf([xs, ys]: PenPath, start: number, end?: number): PenPath {
  return [xs.slice(start, end), ys.slice(start, end)];
}

/** How far apart two points of a path are. */
export function distance([xs, ys]: PenPath, a: number, b: number): number {
  const dx = xs[b] - xs[a];
  const dy = ys[b] - ys[a];
  return Math.sqrt(dx * dx + dy * dy);
}
