import type { Backend } from "../core/backend.js";
import type { Network } from "../core/network.js";
import { makeSlots, type Optimiser } from "../core/optimisers/optimiser.js";

/** An optimiser at work on a network: the rule, what it remembers of each parameter, and its count of steps. */
export interface OptimiserState {
  /** Moves every parameter of the network against its gradient. */
  update(eta: number): void;
  /** The same memory under a rule with other constants. */
  with(rule: Optimiser): OptimiserState;
}

/** The state before the first step: nothing is remembered yet. */
export function optimiserState(backend: Backend, network: Network, rule: Optimiser): OptimiserState {
  const slots = network.parameters.map(({ value }) => makeSlots(backend, rule, value));
  let t = 0;
  const stateUnder = (optimiser: Optimiser): OptimiserState => ({
    update(eta) {
      t++;
      for (const [k, { value, gradient }] of network.parameters.entries()) {
        optimiser.update(backend, value, gradient, slots[k], eta, t);
      }
    },
    with: stateUnder,
  });
  return stateUnder(rule);
}
