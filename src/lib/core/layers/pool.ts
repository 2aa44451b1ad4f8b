import type { Backend } from "../backend.js";
import type { Pooling } from "../convolution/stages.js";
import type { MapShape } from "../maps.js";
import type { MapLayer } from "./map-layer.js";
import { maxPoolLayer } from "./max-pool.js";
import { sumPoolLayer } from "./sum-pool.js";

/**
 * The layer that makes one number of each window of size × size pixels: the greatest, the average or the sum.
 *
 * @throws RangeError when not even one window fits
 */
export function poolLayer(backend: Backend, input: MapShape, size: number, pooling: Pooling): MapLayer {
  switch (pooling) {
    case "max":
      return maxPoolLayer(backend, input, size);
    case "average":
      return sumPoolLayer(backend, input, size, size * size);
    case "sum":
      return sumPoolLayer(backend, input, size, 1);
    default:
      throw new RangeError(`pooling is not known: ${String(pooling satisfies never)}`);
  }
}
