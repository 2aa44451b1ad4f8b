import { flattening, type LayerDescription, softmaxDescription } from "../../core/layers/description.js";
import type { MapShape } from "../../core/maps.js";
import type { Network } from "../../core/network.js";

/**
 * What a network does with a picture, from its pixels to the probabilities, layer by layer as each describes itself.
 *
 * @param picture shape of what goes in
 */
export function architectureOf(network: Network, picture: MapShape): LayerDescription[] {
  const described = network.layers.flatMap((layer) => layer.described);
  const flattens = described.some(({ type }) => type === "flatten");
  return [...(flattens ? [] : [flattening(picture)]), ...described, softmaxDescription];
}
