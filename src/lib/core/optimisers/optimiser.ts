import type { Backend } from "../backend.js";
import { expectSameShape } from "../kernels/check.js";
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

/** An optimiser by its parts. */
export interface OptimiserParts extends Pick<Optimiser, "name" | "initialSlots"> {
  /** One step in plain loops, with the arguments of `update`. */
  loop(w: Matrix, g: Matrix, slots: readonly Matrix[], eta: number, t: number): void;
  /** What a kernel takes in place of η and t, in its order. */
  constants(eta: number, t: number): readonly number[];
}

/** An optimiser that takes its steps in the backend's kernel, where there is one, and else in its own loop. */
export function optimiserOf({ name, initialSlots, loop, constants }: OptimiserParts): Optimiser {
  return {
    name,
    initialSlots,
    update(backend, w, g, slots, eta, t) {
      const kernel = backend.updateKernel(name);
      if (kernel) kernel(w, [g, ...slots], constants(eta, t));
      else loop(w, g, slots, eta, t);
    },
  };
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

/**
 * Calls `visit` with the place in `data` of every element of w, row by row, padding left out.
 *
 * @throws RangeError when one of the others has another shape or stride than w
 */
export function eachElement(
  operation: string,
  w: Matrix,
  others: Readonly<Record<string, Matrix>>,
  visit: (place: number) => void,
): void {
  for (const [name, other] of Object.entries(others)) {
    expectSameShape(operation, name, other, w);
    if (other.stride !== w.stride)
      throw new RangeError(`${operation}: ${name} has another stride than w: ${other.stride}`);
  }
  for (let i = 0; i < w.rows; i++) {
    for (let j = 0; j < w.cols; j++) visit(i * w.stride + j);
  }
}

/**
 * State smaller than this, 2⁻¹⁰⁰ or about 10⁻³⁰, counts as 0. The averages of a weight whose gradient stays 0
 * decay towards 0 by a constant factor; below 10⁻³⁸ float32 can hold them only as subnormal numbers, which
 * processors handle in slow steps: training became nine times slower. A step of this size changes no weight.
 */
export const smallestState = 2 ** -100;

/** x, or 0 when |x| < 2⁻¹⁰⁰. */
export function flush(x: number): number {
  return Math.abs(x) < smallestState ? 0 : x;
}
