import type { Backend } from "../backend.js";
import type { Pooling } from "../convolution/stages.js";
import { pooledShape } from "../convolution/window.js";
import type { MapShape, Maps } from "../maps.js";
import { listed } from "./description.js";
import type { MapLayer } from "./layer.js";
import { growingMaps } from "./layer.js";
import { type LayerPlan, sameSize } from "./plan.js";

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
function sumPoolLayer(backend: Backend, input: MapShape, size: number, divisor: number): MapLayer {
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

/** Pooling in a network. */
export function poolPlan(size: number, pooling: Pooling): LayerPlan {
  return {
    on: "maps",
    size: (input) => sameSize(pooledShape(input, size)),
    make: ({ backend, input }) => ({ layer: poolLayer(backend, input, size, pooling) }),
  };
}
