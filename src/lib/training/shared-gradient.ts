import type { Backend } from "../core/backend.js";
import type { Network } from "../core/network.js";
import { type BatchGradient, type BatchOptions, type BatchScore, batchWeight } from "./batch-gradient.js";
import { copyFromFlat, copyToFlat, type FlatNumbers, flatBuffer } from "./flat-numbers.js";
import type { MiniBatch } from "./mini-batches.js";
import type { Helpers } from "./shard-worker.js";
import { shardsOf } from "./shards.js";

/** The gradient of a batch whose rows are divided among helpers. */
export interface SharedGradient {
  /** Hands out the other parts, and works out the first. */
  begin(batch: MiniBatch, options: BatchOptions): void;
  /**
   * Fills the gradient of every parameter with the mean over the batch that was begun.
   *
   * @returns undefined while a part is missing
   */
  finish(): BatchScore | undefined;
}

/**
 * g = Σ_k g_k over the parts k of a batch, in their order, with g_k = Σ weight·∂loss/∂w over the rows of part k, divided by
 * the weight of the whole batch. So the same number of parts gives the same bits, whoever is done first.
 *
 * @param parts of each batch
 * @param gradientOf what works out the first part, by `network`
 */
export function sharedGradient(
  backend: Backend,
  network: Network,
  gradientOf: BatchGradient,
  helpers: Helpers,
  parts: number,
): SharedGradient {
  const values = network.parameters.map(({ value }) => value);
  const gradients = network.parameters.map(({ gradient }) => gradient);
  const received = parts === 1 ? [] : values.map(({ rows, cols }) => backend.matrix(rows, cols));
  const buffers: FlatNumbers[] = [];
  let own: BatchScore | undefined;

  function weights(): FlatNumbers {
    const buffer = buffers.pop() ?? flatBuffer(backend, values);
    copyToFlat(values, buffer);
    return buffer;
  }

  return {
    begin(batch, options) {
      const [first, ...others] = shardsOf(batch, parts);
      if (others.length === 0) {
        helpers.ask([]);
        own = gradientOf(first, options);
        return;
      }
      const whole = batchWeight(batch, options);
      helpers.ask(
        others.map(({ order, start, count }) => ({
          weights: weights(),
          whole,
          rows: order.slice(start, start + count),
        })),
      );
      own = gradientOf(first, options, whole);
    },
    finish() {
      if (!own) throw new Error("a gradient must be begun before it is finished");
      const found = helpers.take();
      if (!found) return undefined;
      let { loss, right } = own;
      for (const part of found) {
        copyFromFlat(part.gradients, received);
        for (const [k, gradient] of gradients.entries()) backend.add(received[k], gradient);
        buffers.push(part.gradients);
        loss += part.loss;
        right += part.right;
      }
      own = undefined;
      return { loss, right };
    },
  };
}
