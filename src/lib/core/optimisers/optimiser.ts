import type { Backend } from "../backend.js";
import type { Matrix } from "../matrix.js";

/**
 * A rule that moves a parameter against its gradient. Rules differ in what they remember of earlier
 * gradients: each such memory is a slot, a matrix of the shape of the parameter.
 */
export interface Optimiser {
  readonly name: string;
  /** What each slot holds before the first step; as many numbers as there are slots. */
  readonly initialSlots: readonly number[];
  /**
   * One step: w and the slots are overwritten.
   *
   * @param g gradient of the loss by w, of the same shape
   * @param eta learning rate η > 0 of this step
   * @param t number of this step, from 1
   */
  update(backend: Backend, w: Matrix, g: Matrix, slots: readonly Matrix[], eta: number, t: number): void;
}

/** Slots for one parameter, filled with what the optimiser starts from. Padding stays 0. */
export function makeSlots(backend: Backend, optimiser: Optimiser, w: Matrix): Matrix[] {
  return optimiser.initialSlots.map((initial) => {
    const slot = backend.matrix(w.rows, w.cols);
    for (let i = 0; i < w.rows; i++) {
      slot.data.fill(initial, i * slot.stride, i * slot.stride + slot.cols);
    }
    return slot;
  });
}
