import type { Backend } from "../core/backend.js";
import type { Parameter } from "../core/layers/layer.js";
import type { Network } from "../core/network.js";
import { decayWeights, penalty } from "../core/penalties.js";
import type { Hyperparameters } from "./hyperparameters.js";

type PenaltyChoice = Pick<Hyperparameters, "l1" | "l2" | "penaliseBiases">;

/** λ₁·Σ|w| + λ₂·Σw² over the weights of a network and, where chosen, its biases. */
export function penaltyOf(network: Network, chosen: PenaltyChoice): number {
  let sum = 0;
  for (const { value } of penalised(network, chosen)) sum += penalty(value, chosen.l1, chosen.l2);
  return sum;
}

/** Adds the gradient of the penalty to the gradients of the parameters that it takes in. */
export function addPenaltyGradients(backend: Backend, network: Network, chosen: PenaltyChoice): void {
  for (const { value, gradient } of penalised(network, chosen)) {
    backend.addPenaltyGradient(value, chosen.l1, chosen.l2, gradient);
  }
}

/**
 * w ← w − η·λ·w for the weights of a network and, where chosen, its biases: decoupled weight decay.
 *
 * @param eta η of the step
 */
export function decayNetwork(
  network: Network,
  { weightDecay, penaliseBiases }: Pick<Hyperparameters, "weightDecay" | "penaliseBiases">,
  eta: number,
): void {
  if (weightDecay === 0) return;
  for (const { value } of charged(network, penaliseBiases)) decayWeights(value, eta * weightDecay);
}

function penalised(network: Network, { l1, l2, penaliseBiases }: PenaltyChoice): readonly Parameter[] {
  return l1 === 0 && l2 === 0 ? [] : charged(network, penaliseBiases);
}

function charged(network: Network, penaliseBiases: boolean): readonly Parameter[] {
  return penaliseBiases ? network.parameters : network.parameters.filter(({ kind }) => kind === "weight");
}
