import type { Backend } from "../backend.js";
import { type MapShape, sizeOf } from "../maps.js";
import { flattening } from "./description.js";
import { growingBuffer, growingMaps, type Layer, type MapLayer } from "./layer.js";

/**
 * Layers of feature maps as one layer of rows: x is laid out as maps, goes through them, and what comes out is read
 * channel by channel and row by row.
 *
 * @param backend that owns the numbers
 * @param input shape of a row of x as maps
 * @param stack at least one layer
 * @param needsInputGradient whether `backward` works out dx
 * @throws RangeError when there is no layer
 */
export function mapStack(
  backend: Backend,
  input: MapShape,
  stack: readonly MapLayer[],
  needsInputGradient: boolean,
): Layer {
  const last = stack[stack.length - 1];
  if (!last) throw new RangeError("layers of maps must be at least 1: 0");
  const inMaps = growingMaps(backend, input);
  const outRows = growingBuffer(backend, sizeOf(last.shape));
  const backMaps = growingMaps(backend, last.shape);
  const backRows = growingBuffer(backend, sizeOf(input));
  return {
    parameters: stack.flatMap((layer) => layer.parameters),
    described: [...stack.flatMap((layer) => layer.described), flattening(last.shape)],
    forward(x, mode) {
      const first = inMaps(x.rows);
      backend.mapsFromRows(x, first);
      const maps = stack.reduce((y, layer) => layer.forward(y, mode), first);
      const y = outRows(x.rows);
      backend.rowsFromMaps(maps, y);
      return y;
    },
    backward(dy) {
      let maps = backMaps(dy.rows);
      backend.mapsFromRows(dy, maps);
      for (let k = stack.length - 1; k >= 0; k--) {
        const before = stack[k].backward(maps);
        if (!before) return undefined;
        maps = before;
      }
      if (!needsInputGradient) return undefined;
      const dx = backRows(dy.rows);
      backend.rowsFromMaps(maps, dx);
      return dx;
    },
  };
}

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
