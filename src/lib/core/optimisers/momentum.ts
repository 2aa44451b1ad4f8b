import type { Matrix } from "../matrix.js";
import { expectFraction } from "../numbers/check-constant.js";
import { roundingOf } from "../numbers/round.js";
import { eachElement, flush, type Optimiser, optimiserOf } from "./optimiser.js";

/**
 * v ← μ·v − η·g, then w ← w + v
 *
 * Momentum (Polyak 1964) in the convention of Keras: the learning rate is inside the velocity.
 *
 * @param w parameter, overwritten
 * @param g gradient of the loss by w
 * @param velocity v, overwritten; 0 before the first step
 * @param eta learning rate η
 * @param mu μ, the part of the velocity that is kept
 */
export function momentumUpdate(w: Matrix, g: Matrix, velocity: Matrix, eta: number, mu: number): void {
  const round = roundingOf(w.data);
  const rate = round(eta);
  const kept = round(mu);
  eachElement("momentum", w, { g, velocity }, (k) => {
    const v = flush(round(round(kept * velocity.data[k]) - round(rate * g.data[k])));
    velocity.data[k] = v;
    w.data[k] += v;
  });
}

/**
 * v ← μ·v − η·g, then w ← w + v
 *
 * @param options mu: μ, defaults to 0.9
 * @throws RangeError unless 0 ≤ μ < 1
 */
export function momentum({ mu = 0.9 } = {}): Optimiser {
  expectFraction("momentum", mu);
  return optimiserOf({
    name: "momentum",
    initialSlots: [0],
    loop: (w, g, [velocity], eta) => momentumUpdate(w, g, velocity, eta, mu),
    constants: (eta) => [eta, mu],
  });
}
