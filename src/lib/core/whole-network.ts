import { xavierUniform } from "./initialisers.js";
import { affine } from "./kernels/affine.js";
import { biasGradient } from "./kernels/bias-gradient.js";
import { inputGradient } from "./kernels/input-gradient.js";
import { relu, reluGradient } from "./kernels/relu.js";
import { weightGradient } from "./kernels/weight-gradient.js";
import { crossEntropy } from "./losses.js";
import { type Matrix, zeros } from "./matrix.js";
import { power } from "./numbers/power.js";
import { adamUpdate } from "./optimisers/adam.js";
import { streamsFrom } from "./streams.js";

// Begin here. This file is a whole neural network and its training, with nothing between you and the formulas: one hidden layer of
// ReLU, softmax with cross-entropy, and Adam. Each function that it calls is a loop or two of the file that it comes from. The rest
// of the library is the same steps for networks of any layers, for batches of any size, in faster memory and in other threads;
// trained with the same settings, it ends with the same bits.

/** Pictures as bytes, 0 paper … 255 ink, one after the other, and the class of each. */
export interface Pictures {
  /** [pictures × pixels] */
  readonly pixels: Uint8Array;
  /** [pictures] */
  readonly labels: Uint8Array;
}

/** What is chosen before training. */
export interface WholeNetworkOptions {
  /** Neurons of the hidden layer. */
  readonly hidden: number;
  readonly classes: number;
  readonly batchSize: number;
  readonly epochs: number;
  /** η */
  readonly learningRate: number;
  readonly seed: number;
}

/** A parameter, its gradient, and what Adam remembers of it; all of one shape. */
interface Learnt {
  readonly value: Matrix;
  readonly gradient: Matrix;
  /** Averages of the gradient and of its square, 0 at first. */
  readonly m: Matrix;
  readonly v: Matrix;
}

/** What training leaves behind. */
export interface Trained {
  /** W₁: [pixels × hidden], b₁: [1 × hidden], W₂: [hidden × classes], b₂: [1 × classes]. */
  readonly weights: readonly Matrix[];
  /** Mean loss of each batch, before its step. */
  readonly losses: readonly number[];
}

const [beta1, beta2, epsilon] = [0.9, 0.999, 1e-7];

/**
 * z = relu(x·W₁ + b₁)·W₂ + b₂, L = mean of −ln softmax(z)[label], trained by Adam in batches, in the order of the pictures.
 *
 * @throws RangeError when a label is not a class
 */
export function trainWholeNetwork(
  { pixels, labels }: Pictures,
  { hidden, classes, batchSize, epochs, learningRate, seed }: WholeNetworkOptions,
): Trained {
  const inputs = pixels.length / labels.length;
  const W1 = learnt(inputs, hidden);
  const b1 = learnt(1, hidden);
  const W2 = learnt(hidden, classes);
  const b2 = learnt(1, classes);
  const parameters = [W1, b1, W2, b2];
  // Biases start at 0, weights by chance: neurons that start equal stay equal.
  const { initial } = streamsFrom(seed);
  for (const { value } of [W1, W2]) xavierUniform(value, initial);

  const losses: number[] = [];
  let t = 0;
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (let start = 0; start < labels.length; start += batchSize) {
      const batchLabels = labels.subarray(start, start + batchSize);
      const batch = batchLabels.length;

      // Forward: pixels to numbers from 0 to 1, a weighted sum, the activation, and a weighted sum again.
      const x = zeros(batch, inputs);
      for (let k = 0; k < batch * inputs; k++) x.data[k] = pixels[start * inputs + k] / 255;
      const a = zeros(batch, hidden);
      affine(x, W1.value, b1.value, a);
      const h = zeros(batch, hidden);
      relu(a, h);
      const z = zeros(batch, classes);
      affine(h, W2.value, b2.value, z);

      // The loss, and its gradient by the scores: dz = (softmax(z) − Y)/batch.
      const dz = zeros(batch, classes);
      losses.push(crossEntropy(z, batchLabels, dz));

      // Backward: the chain rule, layer by layer, from the last to the first.
      weightGradient(h, dz, W2.gradient);
      biasGradient(dz, b2.gradient);
      const dh = zeros(batch, hidden);
      inputGradient(dz, W2.value, dh);
      const da = zeros(batch, hidden);
      reluGradient(a, dh, da);
      weightGradient(x, da, W1.gradient);
      biasGradient(da, b1.gradient);

      // Update: every parameter a step against its gradient.
      t++;
      const constants = {
        eta: learningRate,
        beta1,
        beta2,
        epsilon,
        correction1: 1 / (1 - power(beta1, t)),
        correction2: 1 / (1 - power(beta2, t)),
      };
      for (const { value, gradient, m, v } of parameters) adamUpdate(value, gradient, m, v, constants);
    }
  }
  return { weights: parameters.map(({ value }) => value), losses };
}

function learnt(rows: number, cols: number): Learnt {
  const make = () => zeros(rows, cols);
  return { value: make(), gradient: make(), m: make(), v: make() };
}
