import type { Backend } from "../../core/backend.js";
import type { InitialiserName } from "../../core/initialisers.js";
import type { ActivationName } from "../../core/layers/activations.js";
import { buildNetwork, type Network } from "../../core/network.js";
import { seededRandom } from "../../core/random.js";

/** What a network of many equal layers is made of. */
export interface DeepNetworkOptions {
  inputs: number;
  classes: number;
  /** Hidden layers. */
  depth: number;
  /** Units in each of them. */
  width: number;
  activation: ActivationName;
  initialiser: InitialiserName;
  seed: number;
}

/**
 * inputs – width – width – … – classes, untrained: a network to send signals through.
 *
 * @throws RangeError when the depth or the width is not a whole number ≥ 1
 */
export function deepNetwork(
  backend: Backend,
  { inputs, classes, depth, width, activation, initialiser, seed }: DeepNetworkOptions,
): Network {
  if (!(Number.isInteger(depth) && depth >= 1)) {
    throw new RangeError(`depth must be a whole number of at least 1: ${depth}`);
  }
  return buildNetwork(backend, {
    inputs,
    classes,
    activation,
    initialiser,
    hidden: Array.from({ length: depth }, () => width),
    initialRandom: seededRandom(seed),
  });
}
