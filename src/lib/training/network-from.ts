import type { Backend } from "../core/backend.js";
import { parseConvolutions } from "../core/convolution/stages.js";
import { buildNetwork, type Network, type NetworkOptions } from "../core/network.js";
import type { Hyperparameters } from "./hyperparameters.js";

/** What is to be known beside the hyperparameters. */
export type NetworkSurroundings = Pick<
  NetworkOptions,
  "inputs" | "classes" | "initialRandom" | "dropRate" | "dropoutRandom" | "needsInputGradient"
>;

/**
 * The network that hyperparameters describe, for a run, for those who help it, and for whoever has its weights.
 *
 * @throws RangeError when its convolutions do not fit the picture
 */
export function networkFrom(
  backend: Backend,
  {
    convolutions,
    hidden,
    activation,
    initialiser,
  }: Pick<Hyperparameters, "convolutions" | "hidden" | "activation" | "initialiser">,
  surroundings: NetworkSurroundings,
): Network {
  return buildNetwork(backend, {
    hidden,
    activation,
    initialiser,
    convolutions: parseConvolutions(convolutions),
    ...surroundings,
  });
}
