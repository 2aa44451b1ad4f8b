import type { Backend } from "../../core/backend.js";
import { rowMaps, through } from "../../core/layers/map-stack.js";
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
    const found = atStage(network, x, stage);
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

function atStage({ stages }: Network, x: Matrix, stage: number): Excitement {
  if (!(stage >= 1 && stage <= stages.length)) {
    throw new RangeError(`stage must be in [1, ${stages.length}]: ${stage}`);
  }
  const layers = stages.slice(0, stage).flatMap(({ before, sums, after }) => [...before, sums, ...after]);
  return greatestOf(through(layers, rowMaps(x), "predict"));
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
