import type { Matrix } from "../matrix.js";
import { roundingOf } from "../numbers/round.js";
import { eachElement, type Optimiser, optimiserOf } from "./optimiser.js";

/**
 * w ← w − η·g
 *
 * Stochastic gradient descent (Robbins and Monro 1951).
 *
 * @param w parameter, overwritten
 * @param g gradient of the loss by w
 * @param eta learning rate η
 */
export function sgdUpdate(w: Matrix, g: Matrix, eta: number): void {
  const round = roundingOf(w.data);
  const rate = round(eta);
  eachElement("sgd", w, { g }, (k) => {
    w.data[k] -= round(rate * g.data[k]);
  });
}

/** w ← w − η·g */
export function sgd(): Optimiser {
  return optimiserOf({
    name: "sgd",
    initialSlots: [],
    loop: (w, g, _slots, eta) => sgdUpdate(w, g, eta),
    constants: (eta) => [eta],
  });
}
