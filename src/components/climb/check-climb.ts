import { referenceBackend } from "../../lib/backends/reference.js";
import type { GradientCheck } from "../../lib/core/gradient-check.js";
import type { Dataset } from "../../lib/data/dataset.js";
import { trainedNetwork } from "../../lib/training/weights/trained-network.js";
import { checkedRows, checksOf } from "../../lib/workers/side.js";
import { keptNetworks } from "../storage/own-networks.js";
import { t } from "../words/t.js";
import { climbNetwork } from "./own-network.js";

/**
 * Checks the gradients of the reader’s network, at the weights that training left it.
 *
 * @param dataset its first drawings are those that the loss is taken of
 * @throws Error where no network is kept
 */
export async function checkClimb(dataset: Dataset): Promise<readonly GradientCheck[]> {
  const kept = (await keptNetworks()).find(({ name }) => name === climbNetwork);
  if (!kept) throw new Error(t("you have no network yet; train one with the button in the linear layer"));
  const backend = referenceBackend("float64");
  const { network, card } = trainedNetwork(backend, kept.card, kept.weights);
  const rows = Uint32Array.from({ length: checkedRows }, (_, k) => k);
  return checksOf(backend, network, { dataset, rows, chosen: card.hyperparameters });
}
