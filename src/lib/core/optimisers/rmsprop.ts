import type { Matrix } from "../matrix.js";
import { expectFraction, expectPositive } from "../numbers/check-constant.js";
import { roundingOf } from "../numbers/round.js";
import { eachElement, flush, type Optimiser, optimiserOf } from "./optimiser.js";

/**
 * v ← ρ·v + (1 − ρ)·g², then w ← w − η·g/√(v + ε)
 *
 * RMSProp (Tieleman and Hinton 2012), with ε under the root as Keras has it.
 *
 * @param w parameter, overwritten
 * @param g gradient of the loss by w
 * @param v average of the squared gradient, overwritten; 0 before the first step
 * @param eta learning rate η
 * @param rho ρ, the part of the average that is kept
 * @param epsilon ε
 */
export function rmspropUpdate(
  w: Matrix,
  g: Matrix,
  v: Matrix,
  eta: number,
  rho: number,
  epsilon: number,
): void {
  const round = roundingOf(w.data);
  const rate = round(eta);
  const kept = round(rho);
  const fresh = round(1 - rho);
  const eps = round(epsilon);
  eachElement("rmsprop", w, { g, v }, (k) => {
    const square = round(g.data[k] * g.data[k]);
    const average = flush(round(round(kept * v.data[k]) + round(fresh * square)));
    v.data[k] = average;
    w.data[k] -= round(round(rate * g.data[k]) / round(Math.sqrt(round(average + eps))));
  });
}

/**
 * v ← ρ·v + (1 − ρ)·g², then w ← w − η·g/√(v + ε)
 *
 * @param options rho: ρ, defaults to 0.9; epsilon: ε, defaults to 1e-7
 * @throws RangeError unless 0 ≤ ρ < 1 and ε > 0
 */
export function rmsprop({ rho = 0.9, epsilon = 1e-7 } = {}): Optimiser {
  expectFraction("rho", rho);
  expectPositive("epsilon", epsilon);
  return optimiserOf({
    name: "rmsprop",
    initialSlots: [0],
    loop: (w, g, [v], eta) => rmspropUpdate(w, g, v, eta, rho, epsilon),
    constants: (eta) => [eta, rho, 1 - rho, epsilon],
  });
}
