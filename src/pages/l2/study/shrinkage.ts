import { adam } from "../../../lib/core/optimisers/adam.js";
import { descend, type Point } from "../../../lib/labs/descent/descend.js";

/** A weight that begins at 1, before each step and after the last, under two prices. */
export interface Shrinkage {
  /** Adam with the gradient 2λw of L2 among the others. */
  readonly l2: readonly number[];
  /** Adam with w ← w − ηλw beside it. */
  readonly decayed: readonly number[];
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
  const l2 = walk(([w], step) => [jumping(step) + 2 * lambda * w, 0]).map(([w]) => w);
  // The decay does not touch m and v, so the steps of Adam are those without a price, and the decay is beside them.
  const moves = walk((_, step) => [jumping(step), 0]);
  const decayed = [1];
  for (let step = 1; step < moves.length; step++) {
    decayed.push(decayed[step - 1] * (1 - eta * lambda) + moves[step][0] - moves[step - 1][0]);
  }
  return { l2, decayed };
}
