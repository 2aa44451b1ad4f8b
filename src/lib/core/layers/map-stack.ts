import type { Backend } from "../backend.js";
import { type MapShape, type Maps, rowShape, sizeOf } from "../maps.js";
import type { Matrix } from "../matrix.js";
import { flattening } from "./description.js";
import { growingBuffer, growingMaps, type Layer, type MapLayer, type Mode } from "./layer.js";

/** Rows of numbers as feature maps of one pixel each, over the same memory. */
export function rowMaps(flat: Matrix): Maps {
  return { ...rowShape(flat.cols), batch: flat.rows, lanes: 1, flat };
}

/** y of x through layers, one after the other. */
export function through(layers: readonly MapLayer[], x: Maps, mode: Mode): Maps {
  return layers.reduce((y, layer) => layer.forward(y, mode), x);
}

/** dx from dy through layers, from the last to the first; undefined where one was told that nobody needs it. */
export function backThrough(layers: readonly MapLayer[], dy: Maps): Maps | undefined {
  let dx: Maps | undefined = dy;
  for (let k = layers.length - 1; k >= 0 && dx; k--) dx = layers[k].backward(dx);
  return dx;
}

/**
 * A layer that works element by element on feature maps as they lie: where a number is does not matter to it.
 *
 * @param make the layer for rows of a width: batches may lie in rows of different ones
 * @param shape of what it takes and returns
 */
export function elementWiseOnMaps(make: (width: number) => Layer, shape: MapShape): MapLayer {
  const layers = new Map<number, MapLayer>();
  const layerFor = ({ flat }: Maps) => {
    const layer = layers.get(flat.cols) ?? asMapLayer(make(flat.cols), shape);
    layers.set(flat.cols, layer);
    return layer;
  };
  return {
    shape,
    parameters: [],
    described: make(sizeOf(shape)).described,
    forward: (x, mode) => layerFor(x).forward(x, mode),
    backward: (dy) => layerFor(dy).backward(dy),
  };
}

/**
 * A layer of rows on feature maps of one pixel, which are rows.
 *
 * @param layer whose width is that of the rows in which the maps lie
 * @param input shape of what it takes
 * @param output shape of what it returns, defaults to the same
 */
export function asMapLayer(layer: Layer, input: MapShape, output = input): MapLayer {
  const { parameters, described } = layer;
  return {
    shape: output,
    parameters,
    described,
    forward: ({ batch, lanes, flat }, mode) => ({ ...output, batch, lanes, flat: layer.forward(flat, mode) }),
    backward({ batch, lanes, flat }) {
      const dx = layer.backward(flat);
      return dx && { ...input, batch, lanes, flat: dx };
    },
  };
}

/** Rows laid out as maps: channel by channel, row by row. */
export function layingOut(backend: Backend, shape: MapShape, needsInputGradient: boolean): MapLayer {
  const maps = growingMaps(backend, shape);
  const rows = growingBuffer(backend, sizeOf(shape));
  return {
    shape,
    parameters: [],
    described: [],
    forward(x) {
      const y = maps(x.batch);
      backend.mapsFromRows(x.flat, y);
      return y;
    },
    backward(dy) {
      if (!needsInputGradient) return undefined;
      const dx = rows(dy.batch);
      backend.rowsFromMaps(dy, dx);
      return rowMaps(dx);
    },
  };
}

/** Maps read as rows: channel by channel, row by row. */
export function flatteningLayer(backend: Backend, input: MapShape): MapLayer {
  const rows = growingBuffer(backend, sizeOf(input));
  const maps = growingMaps(backend, input);
  return {
    shape: rowShape(sizeOf(input)),
    parameters: [],
    described: [flattening(input)],
    forward(x) {
      const y = rows(x.batch);
      backend.rowsFromMaps(x, y);
      return rowMaps(y);
    },
    backward(dy) {
      const dx = maps(dy.batch);
      backend.mapsFromRows(dy.flat, dx);
      return dx;
    },
  };
}

/** Layers of feature maps, from rows to rows, as one layer of rows. */
export function mapStack(stack: readonly MapLayer[]): Layer {
  return {
    parameters: stack.flatMap((layer) => layer.parameters),
    described: stack.flatMap((layer) => layer.described),
    forward: (x, mode) => through(stack, rowMaps(x), mode).flat,
    backward: (dy) => backThrough(stack, rowMaps(dy))?.flat,
  };
}
