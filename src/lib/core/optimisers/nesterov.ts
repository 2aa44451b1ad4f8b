import type { Matrix } from "../matrix.js";
import { expectFraction } from "../numbers/check-constant.js";
import { roundingOf } from "../numbers/round.js";
import { eachElement, flush, type Optimiser, optimiserOf } from "./optimiser.js";

/**
 * v ← μ·v − η·g, then w ← w + μ·v − η·g
 *
 * Nesterov's momentum in the form of Sutskever et al. 2013, as Keras has it: the weight is moved as if the
 * velocity had already been applied once.
 *
 * @param w parameter, overwritten
 * @param g gradient of the loss by w
 * @param velocity v, overwritten; 0 before the first step
 * @param eta learning rate η
 * @param mu μ, the part of the velocity that is kept
 */
function nesterovUpdate(w: Matrix, g: Matrix, velocity: Matrix, eta: number, mu: number): void {
  const round = roundingOf(w.data);
  const rate = round(eta);
  const kept = round(mu);
  eachElement("nesterov", w, { g, velocity }, (k) => {
    const push = round(rate * g.data[k]);
    const v = flush(round(round(kept * velocity.data[k]) - push));
    velocity.data[k] = v;
    w.data[k] += round(round(kept * v) - push);
  });
}

/**
 * v ← μ·v − η·g, then w ← w + μ·v − η·g
 *
 * @param options mu: μ, defaults to 0.9
 * @throws RangeError unless 0 ≤ μ < 1
 */
export function nesterov({ mu = 0.9 } = {}): Optimiser {
  expectFraction("momentum", mu);
  return optimiserOf({
    name: "nesterov",
    initialSlots: [0],
    loop: (w, g, [velocity], eta) => nesterovUpdate(w, g, velocity, eta, mu),
    constants: (eta) => [eta, mu],
  });
}
