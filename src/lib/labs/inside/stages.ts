import type { Backend } from "../../core/backend.js";
import { squarePicture } from "../../core/convolution/stages.js";
import { backThrough, rowMaps, through } from "../../core/layers/map-stack.js";
import { type MapShape, type Maps, placeIn, sizeOf } from "../../core/maps.js";
import type { Network } from "../../core/network.js";

/** What stands in a network between two layers of weights: the pixels, feature maps, units, and last the scores. */
export interface Stage {
  /** "pixels", "conv1", "dense1", …, "scores". */
  readonly name: string;
  /** Units of a dense layer are channels of one number each. */
  readonly shape: MapShape;
  /** Channel by channel, row by row. */
  readonly values: Float32Array;
  /** ∂z of the chosen class by each of them. */
  readonly slopes: Float32Array;
}

/** A unit of a stage: one number, or a whole map. */
export interface Unit {
  /** Place of the stage. */
  readonly stage: number;
  readonly channel: number;
}

/** A pass of one picture. */
export interface InsidePass {
  readonly stages: readonly Stage[];
  /** Scores: [classes]. */
  readonly z: readonly number[];
}

/** How a picture is sent through. */
export interface InsideOptions {
  /** The class whose score is looked at. */
  readonly label: number;
  /** A unit whose numbers are taken to be 0; not the pixels' and not the scores'. */
  readonly silenced?: Unit;
}

/**
 * Sends one picture through a network and keeps what stands at each stage, and how the score of a class would change with
 * it: ∂z/∂a, worked out backwards. Stages stand after activation and pooling.
 *
 * @param backend that owns the network, which works out the gradient by its input and has no dropout
 * @param levels grey levels of a picture, 0 paper … 255 ink
 * @throws RangeError when there is no such class or unit, or the picture has another size
 */
export function lookInside(
  backend: Backend,
  network: Network,
  levels: Uint8Array,
  { label, silenced }: InsideOptions,
): InsidePass {
  if (!(Number.isInteger(label) && label >= 0 && label < network.classes)) {
    throw new RangeError(`label must be in [0, ${network.classes}): ${label}`);
  }
  if (levels.length !== network.inputs) {
    throw new RangeError(`picture must have ${network.inputs} pixels: ${levels.length}`);
  }
  const stages = network.stages.map(({ name, before, sums, after }) => ({
    name,
    layers: [...before, sums, ...after],
  }));
  let at = rowMaps(backend.pictures(1, network.inputs).load(levels, Uint32Array.of(0), 0, 1));
  const found = [{ name: "pixels", shape: squarePicture(network.inputs), values: numbersOf(at) }];
  for (const [k, { name, layers }] of stages.entries()) {
    at = through(layers, at, "predict");
    if (silenced?.stage === k + 1) silence(at, silenced.channel);
    const { channels, height, width } = at;
    const isLast = k === stages.length - 1;
    found.push({ name: isLast ? "scores" : name, shape: { channels, height, width }, values: numbersOf(at) });
  }
  const dz = backend.matrix(1, network.classes);
  dz.data[label] = 1;
  let slope = rowMaps(dz);
  const slopes = [numbersOf(slope)];
  for (const { layers } of stages.toReversed()) {
    slope = backThrough(layers, slope) ?? slope;
    slopes.unshift(numbersOf(slope));
  }
  return {
    stages: found.map((stage, k) => ({ ...stage, slopes: slopes[k] })),
    z: Array.from(found[found.length - 1].values),
  };
}

function silence(maps: Maps, channel: number): void {
  const { channels, height, width, flat } = maps;
  if (!(Number.isInteger(channel) && channel >= 0 && channel < channels)) {
    throw new RangeError(`channel must be in [0, ${channels}): ${channel}`);
  }
  for (let i = 0; i < height; i++) {
    for (let j = 0; j < width; j++) flat.data[placeIn(maps, 0, channel, i, j)] = 0;
  }
}

/** The numbers of the first sample, channel by channel, row by row. */
export function numbersOf(maps: Maps): Float32Array {
  const { data } = maps.flat;
  return Float32Array.from({ length: sizeOf(maps) }, (_, k) => data[k * maps.lanes]);
}
