import type { Window } from "../../../lib/core/convolution/window.js";
import { convolveRows } from "../../../lib/labs/convolution/on-rows.js";
import type { Rows } from "../../../lib/labs/linear/plain.js";

/** A map of a moved picture beside the moved map of the picture. */
export interface MovedMaps {
  /** Places that both have. */
  readonly compared: number;
  /** Of those, how many differ. */
  readonly different: number;
  /** The largest difference. */
  readonly largest: number;
}

/**
 * Compares y of x moved right by dx and down by dy with y moved by dx/s and dy/s places, rounded. They are equal at every
 * place that both have where s divides dx and dy: a convolution moves with its picture.
 *
 * @param x [height × width]
 * @param w [k × k]
 * @param window without padding: beyond the edges something else may have come in
 */
export function movedMaps(
  x: Rows,
  w: Rows,
  window: Omit<Window, "padding">,
  dx: number,
  dy: number,
): MovedMaps {
  const whole = { ...window, padding: 0 };
  const still = convolveRows(x, w, 0, whole);
  const moved = convolveRows(movedRows(x, dx, dy), w, 0, whole);
  const [right, down] = [Math.round(dx / window.stride), Math.round(dy / window.stride)];
  let [compared, different, largest] = [0, 0, 0];
  for (const [i, row] of moved.entries()) {
    for (const [j, value] of row.entries()) {
      const other = still[i - down]?.[j - right];
      if (other === undefined) continue;
      compared++;
      if (value !== other) different++;
      largest = Math.max(largest, Math.abs(value - other));
    }
  }
  return { compared, different, largest };
}

/** Rows moved right by dx and down by dy; what comes in is paper, 0. */
export function movedRows(x: Rows, dx: number, dy: number): number[][] {
  return x.map((row, i) => row.map((_, j) => x[i - dy]?.[j - dx] ?? 0));
}
