import type { MapShape } from "../maps.js";
import type { Layer } from "./layer.js";
import type { MapLayer } from "./map-layer.js";

/**
 * A layer that works element by element, on feature maps: where a number lies does not matter to it.
 *
 * @param shape of the maps
 * @param layer whose width is that of the rows in which the maps lie
 */
export function onMaps(shape: MapShape, layer: Layer): MapLayer {
  return {
    shape,
    parameters: layer.parameters,
    described: layer.described,
    forward: (x, mode) => ({ ...x, flat: layer.forward(x.flat, mode) }),
    backward(dy) {
      const flat = layer.backward(dy.flat);
      return flat && { ...dy, flat };
    },
  };
}
