import type { Matrix } from "../matrix.js";
import { expectFraction, expectPositive } from "../numbers/check-constant.js";
import { power } from "../numbers/power.js";
import { roundingOf } from "../numbers/round.js";
import { eachElement, flush, type Optimiser, optimiserOf } from "./optimiser.js";

/** What Adam's update needs at step t. */
export interface AdamConstants {
  eta: number;
  beta1: number;
  beta2: number;
  epsilon: number;
  /** 1/(1 − β₁ᵗ), which corrects m for having started at 0. */
  correction1: number;
  /** 1/(1 − β₂ᵗ), which corrects v for having started at 0. */
  correction2: number;
}

/**
 * m ← β₁·m + (1 − β₁)·g, v ← β₂·v + (1 − β₂)·g²,
 * m̂ = m/(1 − β₁ᵗ), v̂ = v/(1 − β₂ᵗ), then w ← w − η·m̂/(√v̂ + ε)
 *
 * Adam, algorithm 1 of Kingma and Ba 2015, which PyTorch follows too. Keras adds ε to √v before v is corrected,
 * which in the first steps counts for more.
 *
 * @param w parameter, overwritten
 * @param g gradient of the loss by w
 * @param m average of the gradient, overwritten; 0 before the first step
 * @param v average of the squared gradient, overwritten; 0 before the first step
 * @param constants η, β₁, β₂, ε and the two corrections 1/(1 − β₁ᵗ) and 1/(1 − β₂ᵗ)
 */
export function adamUpdate(w: Matrix, g: Matrix, m: Matrix, v: Matrix, constants: AdamConstants): void {
  const round = roundingOf(w.data);
  const eta = round(constants.eta);
  const beta1 = round(constants.beta1);
  const beta2 = round(constants.beta2);
  const fresh1 = round(1 - constants.beta1);
  const fresh2 = round(1 - constants.beta2);
  const epsilon = round(constants.epsilon);
  const correction1 = round(constants.correction1);
  const correction2 = round(constants.correction2);
  eachElement("adam", w, { g, m, v }, (k) => {
    const gk = g.data[k];
    const mk = flush(round(round(beta1 * m.data[k]) + round(fresh1 * gk)));
    const vk = flush(round(round(beta2 * v.data[k]) + round(fresh2 * round(gk * gk))));
    m.data[k] = mk;
    v.data[k] = vk;
    const mHat = round(mk * correction1);
    const vHat = round(vk * correction2);
    w.data[k] -= round(round(eta * mHat) / round(round(Math.sqrt(vHat)) + epsilon));
  });
}

/**
 * m ← β₁·m + (1 − β₁)·g, v ← β₂·v + (1 − β₂)·g², then w ← w − η·m̂/(√v̂ + ε)
 *
 * @param options beta1: β₁, defaults to 0.9; beta2: β₂, defaults to 0.999; epsilon: ε, defaults to 1e-7:
 *   the defaults of Keras
 * @throws RangeError unless 0 ≤ β₁, β₂ < 1 and ε > 0
 */
export function adam({ beta1 = 0.9, beta2 = 0.999, epsilon = 1e-7 } = {}): Optimiser {
  expectFraction("beta1", beta1);
  expectFraction("beta2", beta2);
  expectPositive("epsilon", epsilon);
  const corrections = (t: number) => [1 / (1 - power(beta1, t)), 1 / (1 - power(beta2, t))];
  return optimiserOf({
    name: "adam",
    initialSlots: [0, 0],
    loop(w, g, [m, v], eta, t) {
      const [correction1, correction2] = corrections(t);
      adamUpdate(w, g, m, v, { eta, beta1, beta2, epsilon, correction1, correction2 });
    },
    constants: (eta, t) => [eta, beta1, 1 - beta1, beta2, 1 - beta2, epsilon, ...corrections(t)],
  });
}
