import type { Matrix } from "../matrix.js";
import { expectNotNegative } from "../numbers/check-constant.js";
import { roundingOf } from "../numbers/round.js";
import { eachElement, type Optimiser, optimiserOf } from "./optimiser.js";

/** What FTRL-Proximal's update needs (McMahan et al. 2013), with learning-rate power −1/2. */
export interface FtrlConstants {
  eta: number;
  beta: number;
  l1: number;
  l2: number;
}

/**
 * n′ = n + g², σ = (√n′ − √n)/η, z ← z + g − σ·w, n ← n′, then
 * w ← 0 where |z| ≤ λ₁, and (λ₁·sign(z) − z)/((β + √n)/η + 2λ₂) elsewhere
 *
 * FTRL-Proximal ("follow the regularised leader", McMahan et al. 2013), with learning-rate power −½ and
 * the factor 2 of λ₂ as Keras has it.
 *
 * @param w parameter, overwritten
 * @param g gradient of the loss by w
 * @param z linear term, overwritten; 0 before the first step
 * @param n sum of the squared gradients, overwritten; the initial accumulator before the first step
 * @param constants η, β, λ₁, λ₂
 */
export function ftrlUpdate(w: Matrix, g: Matrix, z: Matrix, n: Matrix, constants: FtrlConstants): void {
  const round = roundingOf(w.data);
  const eta = round(constants.eta);
  const beta = round(constants.beta);
  const l1 = round(constants.l1);
  const doubleL2 = round(2 * constants.l2);
  eachElement("ftrl", w, { g, z, n }, (k) => {
    const before = round(Math.sqrt(n.data[k]));
    const sum = round(n.data[k] + round(g.data[k] * g.data[k]));
    const after = round(Math.sqrt(sum));
    const sigma = round(round(after - before) / eta);
    const zk = round(round(z.data[k] + g.data[k]) - round(sigma * w.data[k]));
    z.data[k] = zk;
    n.data[k] = sum;
    const below = round(round(round(beta + after) / eta) + doubleL2);
    const above = round((zk > 0 ? l1 : -l1) - zk);
    w.data[k] = Math.abs(zk) > l1 ? above / below : 0;
  });
}

/**
 * FTRL-Proximal: w is what would have suited the sum of all gradients so far best, held near earlier weights.
 *
 * @param options beta: β, l1: λ₁ and l2: λ₂, default to 0; initialAccumulator: n before the first step,
 *   defaults to 0.1
 * @throws RangeError unless all are ≥ 0
 */
export function ftrl({ beta = 0, l1 = 0, l2 = 0, initialAccumulator = 0.1 } = {}): Optimiser {
  expectNotNegative("beta", beta);
  expectNotNegative("l1", l1);
  expectNotNegative("l2", l2);
  expectNotNegative("initial accumulator", initialAccumulator);
  return optimiserOf({
    name: "ftrl",
    initialSlots: [0, initialAccumulator],
    loop: (w, g, [z, n], eta) => ftrlUpdate(w, g, z, n, { eta, beta, l1, l2 }),
    constants: (eta) => [eta, beta, l1, 2 * l2],
  });
}
