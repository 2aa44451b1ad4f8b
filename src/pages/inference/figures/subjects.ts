import { characterNetworks } from "../../../components/draw/shipped-networks.js";
import type { InsideSubject } from "../../../components/inside/inside-view.js";
import { wasmBackend } from "../../../lib/backends/wasm/wasm.js";
import { trainedNetwork } from "../../../lib/training/weights/trained-network.js";

/** The convolutional network for characters, ready to be asked. */
export async function convolutionalSubject(): Promise<InsideSubject> {
  const [{ load }] = characterNetworks;
  const backend = await wasmBackend();
  const { card, weights } = await load();
  return { backend, ...trainedNetwork(backend, card, weights) };
}
