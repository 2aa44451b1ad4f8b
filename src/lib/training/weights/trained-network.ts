import type { Backend } from "../../core/backend.js";
import type { LayerDescription } from "../../core/layers/description.js";
import type { Network } from "../../core/network.js";
import { setWeights } from "../../core/network-weights.js";
import { seededRandom } from "../../core/random.js";
import { networkFrom } from "../network-from.js";
import { architectureOf } from "./architecture.js";
import { type ModelCard, readCard } from "./card.js";
import { readLayers } from "./read-layers.js";
import { readSafetensors } from "./safetensors.js";

/** A network with the weights that training left it, and what is known of it. */
export interface TrainedNetwork {
  readonly card: ModelCard;
  readonly network: Network;
}

/** How a network is made. */
interface MakeOptions {
  /** Whether the gradient by the pictures themselves is worked out too; defaults to false. */
  readonly needsInputGradient?: boolean;
}

/**
 * A trained network from its two files.
 *
 * @param card the text of its card
 * @param weights the bytes of its safetensors file
 * @throws FormatError when a file is not what it should be; RangeError when the two do not belong together
 */
export function trainedNetwork(
  backend: Backend,
  card: string,
  weights: Uint8Array,
  options: MakeOptions = {},
): TrainedNetwork {
  const read = readCard(card);
  const network = networkOfCard(backend, read, options);
  setWeights(network, readSafetensors(weights).tensors);
  return { card: read, network };
}

/**
 * The network of a card, with weights that are still to be set.
 *
 * @throws RangeError when the layers on the card are not those that its hyperparameters make
 */
export function networkOfCard(
  backend: Backend,
  { inputs, classes, hyperparameters, layers, picture }: ModelCard,
  options: MakeOptions = {},
): Network {
  const network = networkFrom(backend, hyperparameters, {
    inputs,
    classes: classes.length,
    // Every weight is overwritten: the seed leaves no trace.
    initialRandom: seededRandom(1),
    ...options,
  });
  if (layers && picture) {
    const [channels, height, width] = picture.shape;
    const made = architectureOf(network, { channels, height, width });
    expectSameLayers(layers, readLayers(made));
  }
  return network;
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
