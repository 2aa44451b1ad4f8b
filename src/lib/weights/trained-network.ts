import type { Backend } from "../backend.js";
import { parseConvolutions } from "../convolution/stages.js";
import type { LayerDescription } from "../layers/description.js";
import { buildNetwork, type Network } from "../network.js";
import { setWeights } from "../network-weights.js";
import { seededRandom } from "../random.js";
import { architectureOf } from "./architecture.js";
import { type ModelCard, readCard } from "./card.js";
import { readLayers } from "./read-layers.js";
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
  if (read.layers && read.picture) {
    const [channels, height, width] = read.picture.shape;
    const made = architectureOf(network, { channels, height, width });
    expectSameLayers(read.layers, readLayers(made));
  }
  setWeights(network, readSafetensors(weights).tensors);
  return { card: read, network };
}

/**
 * Holds the layers on a card, which a stranger follows, to those that its hyperparameters make, which this library follows.
 *
 * @throws RangeError that names the first that differs, counted from 0
 */
function expectSameLayers(onCard: readonly LayerDescription[], made: readonly LayerDescription[]): void {
  for (let place = 0; place < Math.max(onCard.length, made.length); place++) {
    const [found, expected] = [plain(onCard[place]), plain(made[place])];
    if (found !== expected) {
      throw new RangeError(`card's layer ${place} must be ${expected}, by its hyperparameters: ${found}`);
    }
  }
}

/** All of a layer but its words. */
function plain(layer: LayerDescription | undefined): string {
  if (!layer) return "none";
  const { formula: _, ...numbers } = layer;
  return JSON.stringify(numbers);
}
