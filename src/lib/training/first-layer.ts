import type { Matrix } from "../core/matrix.js";
import type { Network } from "../core/network.js";

/** Pictures of more neurons than this are not made: nobody would look at them all. */
export const mostPictures = 144;

/** The weights of the first layer, made small for sending: a picture for each neuron. */
export interface FirstLayer {
  /** Weights of each neuron, −127 … 127 of its scale: [neurons × pixels]. */
  readonly levels: Int8Array;
  /** Largest size of a weight of each neuron: [neurons]. */
  readonly scales: Float32Array;
  /** [neurons × classes], see `reachOf`. */
  readonly reach: Float32Array;
  /** Neurons in the layer. */
  readonly total: number;
}

/** levelₖⱼ = round(127·wₖⱼ/scaleⱼ) with scaleⱼ = maxₖ |wₖⱼ|, for the first neurons of the first layer. */
export function firstLayerOf(network: Network): FirstLayer {
  const w = network.denseLayers[0].weight.value;
  const neurons = Math.min(w.cols, mostPictures);
  const levels = new Int8Array(neurons * w.rows);
  const scales = new Float32Array(neurons);
  for (let j = 0; j < neurons; j++) {
    scales[j] = largestInColumn(w, j);
    if (!(scales[j] > 0 && scales[j] < Infinity)) continue;
    const factor = 127 / scales[j];
    for (let k = 0; k < w.rows; k++) {
      levels[j * w.rows + k] = Math.round(w.data[k * w.stride + j] * factor);
    }
  }
  const reach = reachOf(network).slice(0, neurons * network.classes);
  return { levels, scales, reach, total: w.cols };
}

/**
 * W₂·W₃·…: what one more unit of each neuron of the first layer adds to each score, were every unit on its way
 * switched on. With no hidden layer a neuron is a score, and the result the identity.
 *
 * @returns [neurons × classes]
 */
export function reachOf(network: Network): Float32Array {
  const { classes, denseLayers } = network;
  let reach = identity(classes);
  for (const layer of denseLayers.slice(1).reverse()) reach = times(layer.weight.value, reach, classes);
  return reach;
}

function identity(size: number): Float32Array {
  const matrix = new Float32Array(size * size);
  for (let i = 0; i < size; i++) matrix[i * size + i] = 1;
  return matrix;
}

/** w·right, with w: [rows × inner], right: [inner × cols]. */
function times(w: Matrix, right: Float32Array, cols: number): Float32Array {
  const product = new Float32Array(w.rows * cols);
  for (let i = 0; i < w.rows; i++) {
    for (let k = 0; k < w.cols; k++) {
      const factor = w.data[i * w.stride + k];
      for (let j = 0; j < cols; j++) product[i * cols + j] += factor * right[k * cols + j];
    }
  }
  return product;
}

function largestInColumn(w: Matrix, column: number): number {
  let largest = 0;
  for (let k = 0; k < w.rows; k++) largest = Math.max(largest, Math.abs(w.data[k * w.stride + column]));
  return largest;
}
