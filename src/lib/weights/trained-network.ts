import type { Backend } from "../backend.js";
import { parseConvolutions } from "../convolution/stages.js";
import { buildNetwork, type Network } from "../network.js";
import { setWeights } from "../network-weights.js";
import { seededRandom } from "../random.js";
import { type ModelCard, readCard } from "./card.js";
import { readSafetensors } from "./safetensors.js";

/** A network with the weights that training left it, and what is known of it. */
export interface TrainedNetwork {
  readonly card: ModelCard;
  readonly network: Network;
}

/**
 * A trained network from its two files.
 *
 * @param card the text of its card
 * @param weights the bytes of its safetensors file
 * @param options needsInputGradient: whether the gradient by the pictures themselves is worked out too; defaults to
 *   false
 * @throws FormatError when a file is not what it should be; RangeError when the two do not belong together
 */
export function trainedNetwork(
  backend: Backend,
  card: string,
  weights: Uint8Array,
  options: { needsInputGradient?: boolean } = {},
): TrainedNetwork {
  const read = readCard(card);
  const { hidden, activation, initialiser } = read.hyperparameters;
  const convolutions = parseConvolutions(read.hyperparameters.convolutions);
  const network = buildNetwork(backend, {
    ...{ inputs: read.inputs, convolutions, hidden, classes: read.classes.length, activation, initialiser },
    // Every weight is overwritten: the seed leaves no trace.
    initialRandom: seededRandom(1),
    ...options,
  });
  setWeights(network, readSafetensors(weights).tensors);
  return { card: read, network };
}
