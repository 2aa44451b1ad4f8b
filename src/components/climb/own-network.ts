import type { Backend } from "../../lib/core/backend.js";
import { noConvolutions } from "../../lib/core/convolution/stages.js";
import type { Network } from "../../lib/core/network.js";
import { readCard } from "../../lib/training/weights/card.js";
import { trainedNetwork } from "../../lib/training/weights/trained-network.js";
import { keptNetworks, type OwnNetwork } from "../storage/own-networks.js";

/** Under which name the network of the climb is kept. */
export const climbNetwork = "own-climb";

/** The reader’s network as it stands on the climb. */
export interface OwnClimbNetwork {
  /** Units of its hidden layers. */
  readonly hidden: readonly number[];
  build(backend: Backend): Network;
}

/**
 * The reader’s network, if it can be followed number by number: weighted sums, with ReLU between where there are several layers.
 *
 * @param kept the networks of this browser; defaults to those that are kept
 * @returns undefined where there is none, or one of another kind
 */
export async function ownClimbNetwork(
  kept: readonly OwnNetwork[] | Promise<readonly OwnNetwork[]> = keptNetworks(),
): Promise<OwnClimbNetwork | undefined> {
  const own = (await kept).find(({ name }) => name === climbNetwork);
  if (!own) return undefined;
  const { hidden, activation, convolutions } = readCard(own.card).hyperparameters;
  const isFollowed = convolutions === noConvolutions && (hidden.length === 0 || activation === "relu");
  if (!isFollowed) return undefined;
  return { hidden, build: (backend) => trainedNetwork(backend, own.card, own.weights).network };
}
