import type { Backend } from "../backend.js";
import { pooledShape } from "../convolution/window.js";
import { growingMaps, type MapShape, type Maps } from "../maps.js";
import { listed } from "./description.js";
import type { MapLayer } from "./map-layer.js";

/**
 * y = the greatest number of each window of size × size pixels, windows side by side; backwards dy goes to the pixel that
 * was the greatest.
 *
 * @param backend that owns the numbers
 * @param input shape of x
 * @param size of the window
 * @throws RangeError when not even one window fits
 */
export function maxPoolLayer(backend: Backend, input: MapShape, size: number): MapLayer {
  const shape = pooledShape(input, size);
  const outputRoom = growingMaps(backend, shape);
  const inputRoom = growingMaps(backend, input);
  let last: { x: Maps; y: Maps } | undefined;
  return {
    shape,
    parameters: [],
    described: [
      {
        type: "max-pool",
        input: listed(input),
        output: listed(shape),
        kernel: [size, size],
        stride: size,
        formula:
          "y[map, i, j] = the greatest of x[map, i · stride + row, j · stride + column]; what is left at the edge is dropped",
      },
    ],
    forward(x) {
      const y = outputRoom(x.batch);
      backend.maxPool(x, y, size);
      last = { x, y };
      return y;
    },
    backward(dy) {
      if (!last) throw new Error("max pool: backward before forward");
      const dx = inputRoom(dy.batch);
      backend.maxPoolGradient(last.x, last.y, dy, dx, size);
      return dx;
    },
  };
}
