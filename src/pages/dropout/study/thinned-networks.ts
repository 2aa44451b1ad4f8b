import { softmaxRow } from "../../../lib/core/kernels/softmax.js";
import type { Network } from "../../../lib/core/network.js";
import type { Random } from "../../../lib/core/random.js";

/** What many thinned networks say on the whole. */
export interface Votes {
  /** How many networks give each class the largest probability: [classes]. */
  readonly counts: readonly number[];
  /** Mean of the probabilities: [classes]. */
  readonly arithmetic: readonly number[];
  /** Geometric mean of the probabilities, made to add up to 1, the softmax of the mean scores: [classes]. */
  readonly geometric: readonly number[];
  /** Mean of the scores: [classes]. */
  readonly scores: readonly number[];
}

/** Networks that each lack other hidden units of one network, and what they say of one picture. */
export interface ThinnedNetworks {
  readonly count: number;
  readonly classes: number;
  /** Units in each hidden layer. */
  readonly widths: readonly number[];
  /** z of each: [count × classes]. Those that are still due have what they said before. */
  readonly scores: Float32Array;
  /** Asks all of them anew, of another picture. @param x [inputs], 0 for paper to 1 for ink */
  show(x: ArrayLike<number>): void;
  /** Asks all of them anew, with other units dropped. @param rate r, 0 ≤ r < 1. @throws RangeError for any other */
  dropAt(rate: number): void;
  /** Works so many out of those that are due. @returns how many are still due */
  work(most: number): number;
  /** z of the whole network in use: [classes]. */
  whole(): Float64Array;
  /** Whether network n keeps each unit of a hidden layer, both counted from 0. */
  kept(n: number, layer: number): boolean[];
  /** p of network n: [classes]. */
  probabilities(n: number): Float64Array;
  /** Over all of them. */
  votes(): Votes;
}

/**
 * Each network drops the units whose number u is below r, and divides the others by 1 − r, as `dropMask` does with the same
 * generator. A network keeps its numbers, so that units go one by one as r rises. What the first layer makes of a picture is
 * worked out once for all of them.
 *
 * @param network dense layers with ReLU between them; its own dropout is not used
 * @param count how many
 * @param random where the numbers come from
 */
export function thinnedNetworks(network: Network, count: number, random: Random): ThinnedNetworks {
  const layers = network.denseLayers.map(({ weight, bias }) => ({
    weight: weight.value,
    bias: bias.value.data,
  }));
  const widths = layers.slice(0, -1).map(({ weight }) => weight.cols);
  const units = widths.reduce((sum, width) => sum + width, 0);
  const draws = Float32Array.from({ length: count * units }, () => random.uniform());
  const { classes } = network;
  const scores = new Float32Array(count * classes);
  const p = new Float64Array(classes);
  let first: Float64Array = new Float64Array(layers[0].weight.cols);
  let [rate, next, due] = [0, 0, 0];

  /** h·W + b; zeros of h cost nothing. */
  function affine(h: ArrayLike<number>, layer: number): Float64Array {
    const { weight, bias } = layers[layer];
    const z = new Float64Array(bias.subarray(0, weight.cols));
    for (let k = 0; k < weight.rows; k++) {
      const hk = h[k];
      if (hk === 0) continue;
      const row = k * weight.stride;
      for (let j = 0; j < weight.cols; j++) z[j] += hk * weight.data[row + j];
    }
    return z;
  }

  /** z from the sums of the first layer; `kept` is what is left of a unit that is not below 0. */
  function through(kept: (h: number, at: number) => number): Float64Array {
    let z = first;
    let at = 0;
    for (let layer = 1; layer < layers.length; layer++) {
      const h = new Float64Array(z.length);
      for (let j = 0; j < z.length; j++, at++) if (z[j] > 0) h[j] = kept(z[j], at);
      z = affine(h, layer);
    }
    return z;
  }

  function work(most: number): number {
    const scale = 1 / (1 - rate);
    for (const until = Math.max(0, due - most); due > until; due--) {
      const place = next * units;
      scores.set(
        through((h, at) => (draws[place + at] < rate ? 0 : h * scale)),
        next * classes,
      );
      next = (next + 1) % count;
    }
    return due;
  }

  function votes(): Votes {
    const [counts, arithmetic, means] = [0, 1, 2].map(() => new Array<number>(classes).fill(0));
    for (let n = 0; n < count; n++) {
      const z = scores.subarray(n * classes, (n + 1) * classes);
      softmaxRow(z, p);
      for (let j = 0; j < classes; j++) {
        arithmetic[j] += p[j] / count;
        means[j] += z[j] / count;
      }
      counts[p.indexOf(Math.max(...p))]++;
    }
    const geometric = new Float64Array(classes);
    softmaxRow(means, geometric);
    return { counts, arithmetic, geometric: Array.from(geometric), scores: means };
  }

  const before = widths.map((_, layer) => widths.slice(0, layer).reduce((sum, width) => sum + width, 0));
  return {
    count,
    classes,
    widths,
    scores,
    show(x) {
      first = affine(x, 0);
      due = count;
    },
    dropAt(next) {
      if (!(next >= 0 && next < 1)) throw new RangeError(`drop rate must be in [0, 1): ${next}`);
      rate = next;
      due = count;
    },
    work,
    whole: () => through((h) => h),
    kept(n, layer) {
      const from = n * units + before[layer];
      return Array.from(draws.subarray(from, from + widths[layer]), (draw) => !(draw < rate));
    },
    probabilities(n) {
      const own = new Float64Array(classes);
      softmaxRow(scores.subarray(n * classes, (n + 1) * classes), own);
      return own;
    },
    votes,
  };
}
