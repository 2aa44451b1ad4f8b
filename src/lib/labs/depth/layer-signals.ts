import { type LossName, makeLoss } from "../../core/losses.js";
import { type Matrix, zeros } from "../../core/matrix.js";
import type { Network } from "../../core/network.js";

/** What passed through one hidden layer in one pass forwards and one backwards. */
export interface LayerSignals {
  /** Number of the layer, from 1. */
  readonly layer: number;
  /** a = hW + b, before the activation: [batch × width]. */
  readonly preActivations: Matrix;
  /** h = f(a): [batch × width]. */
  readonly activations: Matrix;
  /** ∂L/∂h: [batch × width]. */
  readonly gradients: Matrix;
}

/**
 * Sends a batch forwards and its loss backwards, and keeps what passed each hidden layer.
 *
 * @param network dense layers with an activation after each but the last, nothing dropped; its gradients are
 *   overwritten
 * @param x [batch × inputs]
 * @param labels class of each sample: [batch]
 * @param loss defaults to cross-entropy
 * @returns hidden layers in the order of the network, their matrices copied
 */
export function layerSignals(
  { layers, classes }: Network,
  x: Matrix,
  labels: ArrayLike<number>,
  loss: LossName = "cross-entropy",
): LayerSignals[] {
  const outputs: Matrix[] = [];
  let y = x;
  for (const layer of layers) {
    y = layer.forward(y, "predict");
    outputs.push(copyOf(y));
  }
  const dz = zeros(x.rows, classes, x.data instanceof Float64Array ? "float64" : "float32");
  makeLoss(loss)(y, labels, dz);
  const gradients = new Map<number, Matrix>();
  let dy: Matrix | undefined = dz;
  for (let k = layers.length - 1; k >= 0 && dy; k--) {
    dy = layers[k].backward(dy);
    if (dy && k > 0) gradients.set(k - 1, copyOf(dy));
  }
  return Array.from({ length: (layers.length - 1) / 2 }, (_, k) => {
    const at = 2 * k + 1;
    const gradient = gradients.get(at);
    if (!gradient) throw new RangeError(`layers must hand their gradient on: ${at}`);
    return {
      layer: k + 1,
      preActivations: outputs[at - 1],
      activations: outputs[at],
      gradients: gradient,
    };
  });
}

/** √(mean of the squares) of all numbers of a matrix. */
export function rootMeanSquare({ rows, cols, stride, data }: Matrix): number {
  let squares = 0;
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < cols; j++) squares += data[i * stride + j] ** 2;
  }
  return Math.sqrt(squares / (rows * cols));
}

/** The same numbers in memory of their own, without padding. */
function copyOf({ rows, cols, stride, data }: Matrix): Matrix {
  const copy = zeros(rows, cols, data instanceof Float64Array ? "float64" : "float32");
  for (let i = 0; i < rows; i++) copy.data.set(data.subarray(i * stride, i * stride + cols), i * cols);
  return copy;
}
