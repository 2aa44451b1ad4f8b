import type { Backend } from "../../../lib/core/backend.js";
import { softmaxRow } from "../../../lib/core/kernels/softmax.js";
import { dropMask } from "../../../lib/core/layers/dropout.js";
import { type Matrix, zeros } from "../../../lib/core/matrix.js";
import type { Network } from "../../../lib/core/network.js";
import type { Random } from "../../../lib/core/random.js";

/** Means over the networks that so many masks have made. */
export interface MaskAverage {
  readonly masks: number;
  /** Mean of the probabilities: [classes]. */
  readonly arithmetic: readonly number[];
  /** Geometric mean of the probabilities, made to add up to 1: [classes]. */
  readonly geometric: readonly number[];
  /** How often each class had the largest probability: [classes]. */
  readonly votes: readonly number[];
}

/** What is averaged. */
export interface MaskAverageOptions {
  readonly backend: Backend;
  /** Dense layers with an activation after each but the last; its own dropout is not used. */
  readonly network: Network;
  /** [1 × inputs] */
  readonly x: Matrix;
  /** r, of every hidden layer. */
  readonly rate: number;
  readonly random: Random;
}

/**
 * z of a network whose hidden units are dropped, one pass with a mask of its own for each hidden layer.
 *
 * @returns scores: [classes]
 */
export function maskedScores({ backend, network, x, rate, random }: MaskAverageOptions): Float64Array {
  const activations = new Set(network.layers.filter(({ parameters }) => parameters.length === 0));
  const z = network.layers.reduce((y, layer) => {
    const next = layer.forward(y, "predict");
    if (!activations.has(layer)) return next;
    const mask = backend.matrix(next.rows, next.cols);
    dropMask(mask, rate, random);
    const dropped = backend.matrix(next.rows, next.cols);
    backend.multiply(next, mask, dropped);
    return dropped;
  }, x);
  return Float64Array.from(z.data.subarray(0, network.classes));
}

/** Draws mask after mask, and tells the means after each; it never ends by itself. */
export function* maskAverages(options: MaskAverageOptions): Generator<MaskAverage, never> {
  const { classes } = options.network;
  const [arithmetic, logs, votes] = [0, 1, 2].map(() => new Array<number>(classes).fill(0));
  const p = zeros(1, classes, "float64").data;
  for (let masks = 1; ; masks++) {
    const z = maskedScores(options);
    const logSum = softmaxRow(z, p);
    for (let j = 0; j < classes; j++) {
      arithmetic[j] += (p[j] - arithmetic[j]) / masks;
      logs[j] += (z[j] - logSum - logs[j]) / masks;
    }
    votes[p.indexOf(Math.max(...p))]++;
    const geometric = new Float64Array(classes);
    softmaxRow(logs, geometric);
    yield { masks, arithmetic: [...arithmetic], geometric: Array.from(geometric), votes: [...votes] };
  }
}
