import { referenceBackend } from "../../backends/reference.js";
import { matrixFrom } from "../../core/matrix.js";
import { makeSlots, type Optimiser } from "../../core/optimisers/optimiser.js";

/** Two weights. */
export type Point = readonly [u: number, v: number];

/** How a path is walked. */
export interface DescendOptions {
  /** ∂L/∂(u, v) at a point; `step` counts from 1, for gradients of a part of the samples. */
  readonly gradient: (at: Point, step: number) => Point;
  readonly start: Point;
  readonly optimiser: Optimiser;
  /** η, of every step. */
  readonly eta: number;
  readonly steps: number;
}

/**
 * The path of an optimiser over two weights, in float64, by the same update that trains networks.
 *
 * @returns the start and the point after each step; it ends early where a point is no longer finite
 * @throws RangeError unless η is above 0 and steps is a whole number ≥ 0
 */
export function descend({ gradient, start, optimiser, eta, steps }: DescendOptions): Point[] {
  if (!(eta > 0)) throw new RangeError(`eta must be above 0: ${eta}`);
  if (!(Number.isInteger(steps) && steps >= 0)) {
    throw new RangeError(`steps must be a whole number of at least 0: ${steps}`);
  }
  const backend = referenceBackend("float64");
  const w = matrixFrom([start], "float64");
  const g = matrixFrom([[0, 0]], "float64");
  const slots = makeSlots(backend, optimiser, w);
  const path: Point[] = [start];
  for (let step = 1; step <= steps; step++) {
    g.data.set(gradient([w.data[0], w.data[1]], step));
    optimiser.update(backend, w, g, slots, eta, step);
    if (!(Number.isFinite(w.data[0]) && Number.isFinite(w.data[1]))) break;
    path.push([w.data[0], w.data[1]]);
  }
  return path;
}
