import { referenceBackend } from "../../../lib/backends/reference.js";
import { crossEntropy } from "../../../lib/core/losses.js";
import { buildNetwork, type Network } from "../../../lib/core/network.js";
import { power } from "../../../lib/core/numbers/power.js";
import { adam } from "../../../lib/core/optimisers/adam.js";
import { makeSlots } from "../../../lib/core/optimisers/optimiser.js";
import { streamsFrom } from "../../../lib/core/streams.js";
import type { Dataset } from "../../../lib/data/dataset.js";
import { batchBuffers } from "../../../lib/training/batch-buffers.js";
import { miniBatches } from "../../../lib/training/mini-batches.js";

/** What Adam knows of the weights of one unit of the first layer: a number for each pixel. */
export interface UnitMemory {
  readonly w: Float64Array;
  /** The gradient of the last batch. */
  readonly g: Float64Array;
  readonly mHat: Float64Array;
  /** √v̂. */
  readonly rootVHat: Float64Array;
  /** η/(√v̂ + ε), the rate that each weight has of its own. */
  readonly rate: Float64Array;
}

/** A network that trains with Adam, and looks into its memory. */
export interface AdamWatch {
  readonly steps: number;
  readonly loss: number;
  /** ∂L/∂w of every weight and bias, a row for each step. */
  readonly gradients: readonly Float32Array[];
  unit(j: number): UnitMemory;
}

/** What is trained. */
export interface WatchAdamOptions {
  readonly dataset: Dataset;
  /** Units of the one hidden layer. */
  readonly hidden: number;
  readonly batchSize: number;
  readonly steps: number;
  readonly eta: number;
  readonly seed: number;
}

const [beta1, beta2, epsilon] = [0.9, 0.999, 1e-7];

/**
 * Trains 784 – hidden – classes with Adam on all rows of a data set, in float32.
 *
 * @returns pieces of work, one a step; then what Adam remembers
 */
export function* watchAdam(options: WatchAdamOptions): Generator<number, AdamWatch> {
  const { dataset, hidden, batchSize, steps, eta, seed } = options;
  const backend = referenceBackend();
  const { initial, shuffle } = streamsFrom(seed);
  const inputs = dataset.width * dataset.height;
  const network = buildNetwork(backend, {
    inputs,
    hidden: [hidden],
    classes: dataset.classes.length,
    activation: "relu",
    initialiser: "xavier-uniform",
    initialRandom: initial,
  });
  const rule = adam({ beta1, beta2, epsilon });
  const slots = network.parameters.map(({ value }) => makeSlots(backend, rule, value));
  const buffers = batchBuffers(backend, inputs, network.classes);
  const batches = miniBatches(Uint32Array.from(dataset.labels.keys()), shuffle);
  const gradients: Float32Array[] = [];
  let loss = Number.NaN;
  for (let t = 1; t <= steps; t++) {
    const { x, labels, dz } = buffers.load(dataset, batches.next(batchSize));
    loss = crossEntropy(network.forward(x, "train"), labels, dz);
    network.backward(dz);
    gradients.push(gradientOf(network));
    for (const [k, { value, gradient }] of network.parameters.entries()) {
      rule.update(backend, value, gradient, slots[k], eta, t);
    }
    yield t;
  }
  const [{ weight }] = network.denseLayers;
  const [m, v] = slots[0];
  const columnOf = (matrix: typeof m, j: number, of: (value: number) => number = (value) => value) =>
    Float64Array.from({ length: inputs }, (_, k) => of(matrix.data[k * matrix.stride + j]));
  return {
    steps,
    loss,
    gradients,
    unit(j) {
      const rootVHat = columnOf(v, j, (value) => Math.sqrt(value / (1 - power(beta2, steps))));
      return {
        w: columnOf(weight.value, j),
        g: columnOf(weight.gradient, j),
        mHat: columnOf(m, j, (value) => value / (1 - power(beta1, steps))),
        rootVHat,
        rate: rootVHat.map((root) => eta / (root + epsilon)),
      };
    },
  };
}

/** The gradients of all parameters in one row. */
function gradientOf({ parameters }: Network): Float32Array {
  const row = new Float32Array(
    parameters.reduce((sum, { gradient: { rows, cols } }) => sum + rows * cols, 0),
  );
  let at = 0;
  for (const {
    gradient: { rows, cols, stride, data },
  } of parameters) {
    for (let i = 0; i < rows; i++, at += cols) row.set(data.subarray(i * stride, i * stride + cols), at);
  }
  return row;
}
