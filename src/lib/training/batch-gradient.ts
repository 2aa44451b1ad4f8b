import type { Backend } from "../core/backend.js";
import { type Loss, totalWeight } from "../core/losses.js";
import type { Matrix } from "../core/matrix.js";
import { argMax } from "../core/metrics.js";
import type { Network } from "../core/network.js";
import type { Dataset } from "../data/dataset.js";
import type { BatchBuffers, Changing } from "./batch-buffers.js";
import type { MiniBatch } from "./mini-batches.js";

/**
 * Rows that go through the network at once in a step; a larger batch takes several passes. What so many pictures are listed in
 * stays in the processor's caches: passes of 4096 took a quarter longer.
 */
const passRows = 512;

/** What a batch says of the network before it is moved. */
export interface BatchScore {
  /** Mean loss, without the penalty. */
  readonly loss: number;
  /** Rows that are predicted right, with dropout at work. */
  readonly right: number;
}

/** What a batch is seen with. */
export interface BatchOptions {
  readonly dataset: Dataset;
  readonly loss: Loss;
  readonly classWeights: readonly number[] | undefined;
  readonly changing: Changing;
}

/**
 * Fills the gradient of every parameter with the mean over a batch: ∂L/∂w, L = Σ weight·loss / Σ weight.
 *
 * @param whole what the mean is divided by where the rows are only a part of a batch: the weight of all of it. Loss and
 *   gradient are then what the part adds to those of the batch
 */
export type BatchGradient = (batch: MiniBatch, options: BatchOptions, whole?: number) => BatchScore;

/**
 * The gradient of batches of any size, in memory for `rows` rows: a batch with more goes through in passes, and
 * g = Σ_k (W_k/W)·g_k, with g_k the mean gradient of pass k and W_k the weight of its rows. That is the gradient of the
 * whole, but for rounding.
 *
 * @param rows that go through at once, at most; defaults to `passRows`
 */
export function batchGradient(
  backend: Backend,
  network: Network,
  buffers: BatchBuffers,
  rows = passRows,
): BatchGradient {
  let sums: Matrix[] | undefined;

  function pass(
    batch: MiniBatch,
    { dataset, loss, classWeights, changing }: BatchOptions,
    whole?: number,
  ): BatchScore {
    const { x, labels, dz } = buffers.load(dataset, batch, changing);
    const z = network.forward(x, "train");
    const share = whole === undefined ? 1 : totalWeight(labels, z.cols, classWeights) / whole;
    const mean = loss(z, labels, dz, classWeights);
    if (share !== 1) scale(dz, share);
    network.backward(dz);
    return { loss: share * mean, right: rightOf(z, labels) };
  }

  function inPasses(batch: MiniBatch, options: BatchOptions, whole: number): BatchScore {
    sums ??= network.parameters.map(({ value }) => backend.matrix(value.rows, value.cols));
    for (const sum of sums) sum.data.fill(0);
    const { order, start, count } = batch;
    let [loss, right] = [0, 0];
    for (let from = 0; from < count; from += rows) {
      const part = { order, start: start + from, count: Math.min(rows, count - from), last: false };
      const found = pass(part, options, whole);
      loss += found.loss;
      right += found.right;
      for (const [k, { gradient }] of network.parameters.entries()) backend.add(gradient, sums[k]);
    }
    for (const [k, { gradient }] of network.parameters.entries()) gradient.data.set(sums[k].data);
    return { loss, right };
  }

  return (batch, options, whole) =>
    batch.count > rows
      ? inPasses(batch, options, whole ?? batchWeight(batch, options))
      : pass(batch, options, whole);
}

/** Σ weight over the rows of a batch, what its mean is divided by. */
export function batchWeight(
  { order, start, count }: MiniBatch,
  { dataset, classWeights }: Pick<BatchOptions, "dataset" | "classWeights">,
): number {
  const labels = Uint8Array.from(order.subarray(start, start + count), (row) => dataset.labels[row]);
  return totalWeight(labels, dataset.classes.length, classWeights);
}

function scale({ data }: Matrix, factor: number): void {
  for (let k = 0; k < data.length; k++) data[k] *= factor;
}

function rightOf(z: Matrix, labels: Uint8Array): number {
  let right = 0;
  for (let i = 0; i < labels.length; i++) if (argMax(z, i) === labels[i]) right++;
  return right;
}
