import type { Backend } from "../backend.js";
import { pooledShape } from "../convolution/window.js";
import { growingMaps, type MapShape } from "../maps.js";
import { listed } from "./description.js";
import type { MapLayer } from "./map-layer.js";

/**
 * y = the sum of each window of size × size pixels, divided by the divisor; backwards every pixel of the window gets
 * dy / divisor.
 *
 * @param backend that owns the numbers
 * @param input shape of x
 * @param size of the window; windows lie side by side
 * @param divisor 1 for the sum, size² for the average
 * @throws RangeError when not even one window fits
 */
export function sumPoolLayer(backend: Backend, input: MapShape, size: number, divisor: number): MapLayer {
  const shape = pooledShape(input, size);
  const outputRoom = growingMaps(backend, shape);
  const inputRoom = growingMaps(backend, input);
  return {
    shape,
    parameters: [],
    described: [
      {
        type: "sum-pool",
        input: listed(input),
        output: listed(shape),
        kernel: [size, size],
        stride: size,
        divisor,
        formula:
          "y[map, i, j] = Σ over row, column of x[map, i · stride + row, j · stride + column] / divisor; what is left at the edge is dropped",
      },
    ],
    forward(x) {
      const y = outputRoom(x.batch);
      backend.sumPool(x, y, size, divisor);
      return y;
    },
    backward(dy) {
      const dx = inputRoom(dy.batch);
      backend.sumPoolGradient(dy, dx, size, divisor);
      return dx;
    },
  };
}
