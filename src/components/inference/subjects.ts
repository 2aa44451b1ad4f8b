import { wasmBackend } from "../../lib/backends/wasm/wasm.js";
import { trainedNetwork } from "../../lib/weights/trained-network.js";
import { characterNetworks } from "../draw/shipped-networks.js";
import type { InsideSubject } from "../inside/inside-view.js";

/** The convolutional network for characters, ready to be asked. */
export async function convolutionalSubject(): Promise<InsideSubject> {
  const [{ load }] = characterNetworks;
  const backend = await wasmBackend();
  const { card, weights } = await load();
  return { backend, ...trainedNetwork(backend, card, weights) };
}
