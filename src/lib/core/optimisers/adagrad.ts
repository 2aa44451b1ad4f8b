import type { Matrix } from "../matrix.js";
import { expectNotNegative, expectPositive } from "../numbers/check-constant.js";
import { roundingOf } from "../numbers/round.js";
import { eachElement, type Optimiser, optimiserOf } from "./optimiser.js";

/**
 * s ← s + g², then w ← w − η·g/√(s + ε)
 *
 * Adagrad (Duchi, Hazan and Singer 2011), with ε under the root as Keras has it.
 *
 * @param w parameter, overwritten
 * @param g gradient of the loss by w
 * @param sum s, overwritten; the initial accumulator before the first step
 * @param eta learning rate η
 * @param epsilon ε
 */
export function adagradUpdate(w: Matrix, g: Matrix, sum: Matrix, eta: number, epsilon: number): void {
  const round = roundingOf(w.data);
  const rate = round(eta);
  const eps = round(epsilon);
  eachElement("adagrad", w, { g, sum }, (k) => {
    const s = round(sum.data[k] + round(g.data[k] * g.data[k]));
    sum.data[k] = s;
    w.data[k] -= round(round(rate * g.data[k]) / round(Math.sqrt(round(s + eps))));
  });
}

/**
 * s ← s + g², then w ← w − η·g/√(s + ε)
 *
 * @param options epsilon: ε, defaults to 1e-7; initialAccumulator: s before the first step, defaults to 0.1
 * @throws RangeError unless ε > 0 and the accumulator is ≥ 0
 */
export function adagrad({ epsilon = 1e-7, initialAccumulator = 0.1 } = {}): Optimiser {
  expectPositive("epsilon", epsilon);
  expectNotNegative("initial accumulator", initialAccumulator);
  return optimiserOf({
    name: "adagrad",
    initialSlots: [initialAccumulator],
    loop: (w, g, [sum], eta) => adagradUpdate(w, g, sum, eta, epsilon),
    constants: (eta) => [eta, epsilon],
  });
}
