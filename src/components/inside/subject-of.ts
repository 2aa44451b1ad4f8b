import { chooseBackend } from "../../lib/training/choose-backend.js";
import { trainedNetwork } from "../../lib/training/weights/trained-network.js";
import type { PadNetwork } from "../draw/reader-state.js";
import { lateFetch } from "../ui/late-fetch.js";
import type { InsideSubject } from "./inside-state.js";

/**
 * A network of a pad, ready to be looked into: it works out the gradient by its pixels too.
 *
 * @throws Error where it cannot be loaded
 */
export async function subjectOf(network: PadNetwork): Promise<InsideSubject> {
  const { backend } = await chooseBackend();
  const { card, weights } = await lateFetch(() => network.load());
  return { backend, ...trainedNetwork(backend, card, weights, { needsInputGradient: true }) };
}
