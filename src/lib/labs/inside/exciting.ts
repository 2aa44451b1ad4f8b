import type { Backend } from "../../core/backend.js";
import { type Maps, placeIn } from "../../core/maps.js";
import type { Matrix } from "../../core/matrix.js";
import type { Network } from "../../core/network.js";
import type { Dataset } from "../../data/dataset.js";

/** Pictures that go through the network at once. */
const batch = 64;

/** How much each picture of a data set excites each unit of a stage: [pictures × channels]. */
export interface Excitement {
  readonly channels: number;
  readonly values: Float32Array;
}

/**
 * The activation of every unit of a stage for every picture; of a map its greatest number.
 *
 * @param backend that owns the network
 * @param stage place of the stage as `lookInside` counts them, from 1
 * @throws RangeError when there is no such stage
 */
export function excitementOf(
  backend: Backend,
  network: Network,
  dataset: Dataset,
  stage: number,
): Excitement {
  const count = dataset.labels.length;
  const pictures = backend.pictures(Math.min(batch, count), network.inputs);
  const order = Uint32Array.from({ length: count }, (_, row) => row);
  const parts: Float32Array[] = [];
  let channels = 0;
  for (let start = 0; start < count; start += batch) {
    const x = pictures.load(dataset.pixels, order, start, Math.min(batch, count - start));
    const found = atStage(backend, network, x, stage);
    channels = found.channels;
    parts.push(found.values);
  }
  const values = new Float32Array(count * channels);
  let at = 0;
  for (const part of parts) {
    values.set(part, at);
    at += part.length;
  }
  return { channels, values };
}

/** Rows of the pictures that excite a unit most, the most first. */
export function mostExciting({ channels, values }: Excitement, channel: number, count: number): number[] {
  const rows = Array.from({ length: values.length / channels }, (_, row) => row);
  const of = (row: number) => values[row * channels + channel];
  return rows
    .filter((row) => of(row) > 0)
    .sort((a, b) => of(b) - of(a) || a - b)
    .slice(0, count);
}

function atStage(backend: Backend, network: Network, x: Matrix, stage: number): Excitement {
  const { mapLayers, convolutionLayers } = network;
  if (stage >= 1 && stage <= convolutionLayers.length) {
    const side = Math.round(Math.sqrt(network.inputs));
    let maps: Maps = backend.maps(x.rows, { channels: 1, height: side, width: side });
    backend.mapsFromRows(x, maps);
    let convolutions = 0;
    for (const layer of mapLayers) {
      if (layer.parameters.length > 0 && convolutions++ === stage) break;
      maps = layer.forward(maps, "predict");
    }
    return greatestOf(maps);
  }
  let row = x;
  let dense = convolutionLayers.length;
  for (const layer of network.layers) {
    if (layer.parameters.length > 0 && network.denseLayers.some((one) => one === layer) && dense++ === stage)
      break;
    row = layer.forward(row, "predict");
  }
  if (!(stage >= 1 && stage <= dense)) throw new RangeError(`stage must be in [1, ${dense}]: ${stage}`);
  const values = new Float32Array(row.rows * row.cols);
  for (let i = 0; i < row.rows; i++) {
    values.set(row.data.subarray(i * row.stride, i * row.stride + row.cols), i * row.cols);
  }
  return { channels: row.cols, values };
}

function greatestOf(maps: Maps): Excitement {
  const { batch: count, channels, height, width, flat } = maps;
  const values = new Float32Array(count * channels).fill(Number.NEGATIVE_INFINITY);
  const { data } = flat;
  for (let n = 0; n < count; n++) {
    for (let c = 0; c < channels; c++) {
      const at = n * channels + c;
      for (let k = 0; k < height * width; k++) {
        const value = data[placeIn(maps, n, c, Math.floor(k / width), k % width)];
        if (value > values[at]) values[at] = value;
      }
    }
  }
  return { channels, values };
}
