import type { Backend } from "../core/backend.js";
import type { Network } from "../core/network.js";
import { makeSlots, type Optimiser } from "../core/optimisers/optimiser.js";

/** An optimiser at work on a network: the rule, what it remembers of each parameter, and its count of steps. */
export interface Mover {
  /** Moves every parameter of the network against its gradient. */
  move(eta: number): void;
  /** The same memory under a rule with other constants. */
  with(rule: Optimiser): Mover;
}

/** A mover that remembers nothing yet. */
export function moverOf(backend: Backend, network: Network, rule: Optimiser): Mover {
  const slots = network.parameters.map(({ value }) => makeSlots(backend, rule, value));
  let t = 0;
  const moverWith = (optimiser: Optimiser): Mover => ({
    move(eta) {
      t++;
      for (const [k, { value, gradient }] of network.parameters.entries()) {
        optimiser.update(backend, value, gradient, slots[k], eta, t);
      }
    },
    with: moverWith,
  });
  return moverWith(rule);
}
