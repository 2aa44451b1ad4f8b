import type { Drawing } from "../../lib/drawing/drawing.js";

/** How fast strokes are drawn again. */
export interface ReplayPace {
  readonly pointsPerSecond: number;
  /** Milliseconds for a whole stroke, where motion is to be reduced. */
  readonly strokePause: number;
}

/**
 * Points that are drawn when a replay that began at point `from` has gone on for so many milliseconds: one more at a
 * time, or whole strokes where motion is to be reduced. It may be more points than there are.
 */
export function pointsAfter(
  drawing: Drawing,
  from: number,
  elapsed: number,
  reduced: boolean,
  { pointsPerSecond, strokePause }: ReplayPace,
): number {
  if (reduced) return endOfStroke(drawing, from, Math.floor(elapsed / strokePause));
  return from + Math.floor((elapsed / 1000) * pointsPerSecond);
}

/** Points up to the end of the stroke that comes `later` strokes after the one at which point `from` stands. */
export function endOfStroke(drawing: Drawing, from: number, later: number): number {
  let count = 0;
  let ended = -1;
  for (const [xs] of drawing) {
    count += xs.length;
    if (count > from) ended++;
    if (ended >= later) return count;
  }
  return count;
}
