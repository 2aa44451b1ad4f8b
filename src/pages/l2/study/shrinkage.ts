import { adam } from "../../../lib/core/optimisers/adam.js";
import { descend, type Point } from "../../../lib/labs/descent/descend.js";

/** What three ways of training leave of a weight of 1. */
export interface Shrinkage {
  /** Adam alone. */
  readonly plain: number;
  /** Adam with the gradient 2λw of L2 among the others. */
  readonly l2: number;
  /** Adam with w ← w − ηλw beside it. */
  readonly decayed: number;
}

/**
 * A weight whose gradients jump between +G and −G, so that only the price moves it on the whole.
 *
 * @param options size: G; lambda: λ; eta: η; steps: how many
 */
export function shrinkage({
  size,
  lambda,
  eta,
  steps,
}: {
  size: number;
  lambda: number;
  eta: number;
  steps: number;
}): Shrinkage {
  const jumping = (step: number) => (step % 2 === 1 ? size : -size);
  const walk = (gradient: (at: Point, step: number) => Point) =>
    descend({ gradient, start: [1, 1], optimiser: adam(), eta, steps });
  const [[plain], [l2]] = [
    walk((_, step) => [jumping(step), 0]),
    walk(([w], step) => [jumping(step) + 2 * lambda * w, 0]),
  ].map((path) => path[path.length - 1]);
  // The decay does not touch m and v, so the steps of Adam are those of the first walk, and the decay is beside them.
  const moves = walk((_, step) => [jumping(step), 0]);
  let decayed = 1;
  for (let step = 1; step < moves.length; step++) {
    decayed = decayed * (1 - eta * lambda) + moves[step][0] - moves[step - 1][0];
  }
  return { plain, l2, decayed };
}
