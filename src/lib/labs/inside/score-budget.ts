import type { Backend } from "../../core/backend.js";
import { rowMaps, through } from "../../core/layers/map-stack.js";
import type { Network } from "../../core/network.js";
import { numbersOf } from "./stages.js";

/** What reaches the last layer of a network, and what it makes of it. */
export interface LastSums {
  /** Activations of the last hidden units: [units] */
  readonly h: Float32Array;
  /** Scores: [classes] */
  readonly z: Float32Array;
}

/**
 * Sends pictures forward through a network, one at a time, and keeps h and z = h·W + b of the last layer.
 *
 * @param backend that owns the network
 * @returns of grey levels, 0 paper … 255 ink
 */
export function lastSums(backend: Backend, network: Network): (levels: Uint8Array) => LastSums {
  const pictures = backend.pictures(1, network.inputs);
  const stages = network.stages.map(({ before, sums, after }) => [...before, sums, ...after]);
  return (levels) => {
    const x = rowMaps(pictures.load(levels, Uint32Array.of(0), 0, 1));
    const last = through(stages.slice(0, -1).flat(), x, "predict");
    const h = numbersOf(last);
    return { h, z: numbersOf(through(stages.slice(-1).flat(), last, "predict")) };
  };
}

/** By how much the score of one class is ahead of another's, split among the units of the last hidden layer. */
export interface ScoreBudget {
  /** What each unit adds: above 0 it speaks for the first class. [units] */
  readonly parts: Float64Array;
  readonly bias: number;
  /** The sum of what is above 0, and of what is below. */
  readonly income: number;
  readonly expenses: number;
  /** z_a − z_c = income + expenses + bias */
  readonly lead: number;
}

/**
 * z_a − z_c = Σₖ hₖ (w_ka − w_kc) + (b_a − b_c): exact, whatever the layers before do.
 *
 * @param h activations of the last hidden units
 * @param label a, the first class
 * @param other c
 */
export function scoreBudget(
  network: Network,
  h: ArrayLike<number>,
  label: number,
  other: number,
): ScoreBudget {
  const { weight, bias } = network.denseLayers[network.denseLayers.length - 1];
  const { data, stride } = weight.value;
  const parts = Float64Array.from(
    h,
    (value, k) => value * (data[k * stride + label] - data[k * stride + other]),
  );
  const income = parts.reduce((sum, part) => sum + Math.max(0, part), 0);
  const expenses = parts.reduce((sum, part) => sum + Math.min(0, part), 0);
  const offset = bias.value.data[label] - bias.value.data[other];
  return { parts, bias: offset, income, expenses, lead: income + expenses + offset };
}
