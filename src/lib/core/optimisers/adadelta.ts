import type { Matrix } from "../matrix.js";
import { expectFraction, expectPositive } from "../numbers/check-constant.js";
import { roundingOf } from "../numbers/round.js";
import { eachElement, flush, type Optimiser, optimiserOf } from "./optimiser.js";

/**
 * v ← ρ·v + (1 − ρ)·g², Δ = √(d + ε)/√(v + ε)·g, d ← ρ·d + (1 − ρ)·Δ², then w ← w − η·Δ
 *
 * Adadelta (Zeiler 2012), with a learning rate as Keras has it; Zeiler's own has η = 1.
 *
 * @param w parameter, overwritten
 * @param g gradient of the loss by w
 * @param v average of the squared gradient, overwritten; 0 before the first step
 * @param delta d, average of the squared step, overwritten; 0 before the first step
 * @param eta learning rate η
 * @param rho ρ, the part of the averages that is kept
 * @param epsilon ε
 */
export function adadeltaUpdate(
  w: Matrix,
  g: Matrix,
  v: Matrix,
  delta: Matrix,
  eta: number,
  rho: number,
  epsilon: number,
): void {
  const round = roundingOf(w.data);
  const rate = round(eta);
  const kept = round(rho);
  const fresh = round(1 - rho);
  const eps = round(epsilon);
  eachElement("adadelta", w, { g, v, delta }, (k) => {
    const square = round(g.data[k] * g.data[k]);
    const average = flush(round(round(kept * v.data[k]) + round(fresh * square)));
    v.data[k] = average;
    const above = round(Math.sqrt(round(delta.data[k] + eps)));
    const below = round(Math.sqrt(round(average + eps)));
    const step = round(round(above / below) * g.data[k]);
    delta.data[k] = flush(round(round(kept * delta.data[k]) + round(fresh * round(step * step))));
    w.data[k] -= round(rate * step);
  });
}

/**
 * v ← ρ·v + (1 − ρ)·g², Δ = √(d + ε)/√(v + ε)·g, d ← ρ·d + (1 − ρ)·Δ², then w ← w − η·Δ
 *
 * @param options rho: ρ, defaults to 0.95; epsilon: ε, defaults to 1e-7
 * @throws RangeError unless 0 ≤ ρ < 1 and ε > 0
 */
export function adadelta({ rho = 0.95, epsilon = 1e-7 } = {}): Optimiser {
  expectFraction("rho", rho);
  expectPositive("epsilon", epsilon);
  return optimiserOf({
    name: "adadelta",
    initialSlots: [0, 0],
    loop: (w, g, [v, delta], eta) => adadeltaUpdate(w, g, v, delta, eta, rho, epsilon),
    constants: (eta) => [eta, rho, 1 - rho, epsilon],
  });
}
