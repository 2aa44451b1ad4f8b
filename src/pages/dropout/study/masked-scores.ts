import type { Backend } from "../../../lib/core/backend.js";
import { dropMask } from "../../../lib/core/layers/dropout.js";
import type { Matrix } from "../../../lib/core/matrix.js";
import type { Network } from "../../../lib/core/network.js";
import type { Random } from "../../../lib/core/random.js";

/** What is dropped from, and where. */
export interface MaskedOptions {
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
export function maskedScores({ backend, network, x, rate, random }: MaskedOptions): Float64Array {
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
