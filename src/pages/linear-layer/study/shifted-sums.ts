import { shift } from "../../../lib/drawing/shift.js";
import { neuronSum } from "../../../lib/labs/linear/neuron-sum.js";

/** A neuron's sum on a picture that was moved. */
export interface ShiftedSum {
  /** Pixels to the right. */
  readonly right: number;
  readonly sum: number;
}

/**
 * s = x·w + b of a picture moved to the right by −most … most pixels.
 *
 * @param levels grey levels of the picture, 0 paper … 255 ink
 * @param width of the picture in pixels
 * @param w [pixels]
 * @param b bias
 * @param most pixels to either side
 */
export function shiftedSums(
  levels: Uint8Array,
  width: number,
  w: ArrayLike<number>,
  b: number,
  most: number,
): ShiftedSum[] {
  return Array.from({ length: 2 * most + 1 }, (_, step) => {
    const right = step - most;
    const moved = Float32Array.from(shift(levels, width, right, 0), (level) => level / 255);
    return { right, sum: neuronSum(moved, w, b) };
  });
}
