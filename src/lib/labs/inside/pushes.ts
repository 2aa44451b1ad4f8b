import type { Window } from "../../core/convolution/window.js";
import { isConvolution } from "../../core/layers/convolution.js";
import { type MapShape, sizeOf } from "../../core/maps.js";
import type { Matrix } from "../../core/matrix.js";
import type { Network } from "../../core/network.js";
import type { Stage } from "./stages.js";

/**
 * How much each channel of a stage pushed the score of the class: Σ a · ∂z/∂a over its numbers. As long as no ReLU and no
 * pooling window changes its mind, the network is linear, and this is what the channel adds to the score.
 *
 * @returns [channels]
 */
export function pushesOf({ shape, values, slopes }: Stage): Float64Array {
  const size = shape.height * shape.width;
  const pushes = new Float64Array(shape.channels);
  for (let k = 0; k < values.length; k++) pushes[Math.floor(k / size)] += values[k] * slopes[k];
  return pushes;
}

/** What goes into a unit's sum from a channel of the stage before. */
export interface Part {
  readonly channel: number;
  /** Σ a · w over the numbers of the channel. */
  readonly part: number;
}

/** A unit's sum: what each channel before adds, and the bias. */
export interface UnitSum {
  readonly parts: readonly Part[];
  readonly bias: number;
  /** The sum before the activation. */
  readonly sum: number;
  /** Where on its map the sum is taken, row and column; undefined for a unit that is one number. */
  readonly at: readonly [row: number, column: number] | undefined;
}

/**
 * The sum of a unit with its parts: of a dense unit Σ a·w + b; of a map the same at the place where its sum is greatest.
 *
 * @param stages of the pass
 * @param stage place of the unit's stage, from 1
 * @throws RangeError when there is no such unit, or it is a pixel
 */
export function unitSum(network: Network, stages: readonly Stage[], stage: number, channel: number): UnitSum {
  const here = stages[stage];
  if (!(stage >= 1 && here && channel >= 0 && channel < here.shape.channels)) {
    throw new RangeError(`unit must be of a stage after the pixels: ${channel} of stage ${stage}`);
  }
  const before = stages[stage - 1];
  const { weights } = network.stages[stage - 1];
  const { weight, bias } = weights;
  if (isConvolution(weights)) {
    const { window, shape } = weights;
    return greatestSum(before, weight.value, bias.value.data[channel], window, shape, channel);
  }
  const size = before.shape.height * before.shape.width;
  const parts = Array.from({ length: before.shape.channels }, (_, c): Part => {
    let part = 0;
    for (let k = c * size; k < (c + 1) * size; k++) {
      part += before.values[k] * weight.value.data[k * weight.value.stride + channel];
    }
    return { channel: c, part };
  });
  return {
    parts,
    bias: bias.value.data[channel],
    sum: total(parts, bias.value.data[channel]),
    at: undefined,
  };
}

function greatestSum(
  before: Stage,
  weight: Matrix,
  bias: number,
  window: Window,
  shape: MapShape,
  channel: number,
): UnitSum {
  let best: UnitSum | undefined;
  for (let i = 0; i < shape.height; i++) {
    for (let j = 0; j < shape.width; j++) {
      const parts = partsAt(before, weight, window, channel, i, j);
      const sum = total(parts, bias);
      if (!best || sum > best.sum) best = { parts, bias, sum, at: [i, j] };
    }
  }
  if (!best) throw new RangeError(`maps must have at least one number: ${sizeOf(shape)}`);
  return best;
}

function partsAt(
  { shape, values }: Stage,
  weight: Matrix,
  { size, stride, padding }: Window,
  channel: number,
  i: number,
  j: number,
): Part[] {
  return Array.from({ length: shape.channels }, (_, c) => {
    let part = 0;
    for (let u = 0; u < size; u++) {
      const row = i * stride + u - padding;
      if (row < 0 || row >= shape.height) continue;
      for (let v = 0; v < size; v++) {
        const column = j * stride + v - padding;
        if (column < 0 || column >= shape.width) continue;
        const w = weight.data[((c * size + u) * size + v) * weight.stride + channel];
        part += w * values[(c * shape.height + row) * shape.width + column];
      }
    }
    return { channel: c, part };
  });
}

function total(parts: readonly Part[], bias: number): number {
  return parts.reduce((sum, { part }) => sum + part, bias);
}

/** A connection that pushed the score, from a channel to one of the next stage. */
export interface Connection {
  readonly from: number;
  readonly to: number;
  /** What goes through it, times how the score follows: signed. */
  readonly push: number;
}

/**
 * The connections into the units of a stage that pushed the score of the class most: of a unit's sum the part of each
 * channel, times ∂z by the unit, for those units that pushed most themselves.
 *
 * @param stage place of the stage they lead to, from 1
 * @param units how many units of it are followed
 * @param each how many connections of each
 */
export function strongestConnections(
  network: Network,
  stages: readonly Stage[],
  stage: number,
  units: number,
  each: number,
): Connection[] {
  const pushes = pushesOf(stages[stage]);
  const followed = largest(Array.from(pushes), units).filter((channel) => pushes[channel] !== 0);
  return followed.flatMap((to) => {
    const { parts, sum } = unitSum(network, stages, stage, to);
    const scale = sum !== 0 ? pushes[to] / sum : 0;
    const order = largest(
      parts.map(({ part }) => part),
      each,
    );
    return order
      .map((from) => ({ from, to, push: parts[from].part * scale }))
      .filter(({ push }) => push !== 0);
  });
}

/** Places of the numbers that are largest without their sign. */
export function largest(values: readonly number[], count: number): number[] {
  return [...values.keys()]
    .sort((a, b) => Math.abs(values[b]) - Math.abs(values[a]) || a - b)
    .slice(0, count);
}
