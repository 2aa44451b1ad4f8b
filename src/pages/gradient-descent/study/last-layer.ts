import type { Backend } from "../../../lib/core/backend.js";
import { type Matrix, zeros } from "../../../lib/core/matrix.js";
import type { Network } from "../../../lib/core/network.js";
import type { Dataset } from "../../../lib/data/dataset.js";
import type { Place } from "./weight-slice.js";

/** The last layer of a network with what some pictures put into it. */
export interface LastLayer {
  /** [pictures × in] */
  readonly h: Matrix;
  readonly W: Matrix;
  readonly b: Matrix;
  readonly labels: readonly number[];
}

/**
 * h of some pictures before the last layer, its weights and its biases, copied.
 *
 * @param backend that owns the network
 * @param rows of the pictures
 */
export function lastLayer(
  backend: Backend,
  network: Network,
  dataset: Dataset,
  rows: Uint32Array,
): LastLayer {
  const x = backend.pictures(rows.length, network.inputs).load(dataset.pixels, rows, 0, rows.length);
  const h = network.layers.slice(0, -1).reduce((y, layer) => layer.forward(y, "predict"), x);
  const { weight, bias } = network.denseLayers[network.denseLayers.length - 1];
  return {
    h: plain(h),
    W: plain(weight.value),
    b: plain(bias.value),
    labels: Array.from(rows, (row) => dataset.labels[row]),
  };
}

/**
 * Two weights of the last layer that the loss feels: from the two units with the largest Σh² to the first and the second
 * class.
 */
export function mostFelt({ h, W }: Pick<LastLayer, "h" | "W">): readonly [Place, Place] {
  const sizes = Array.from({ length: W.rows }, (_, k) => {
    let squares = 0;
    for (let i = 0; i < h.rows; i++) squares += h.data[i * h.stride + k] ** 2;
    return { k, squares };
  });
  const [first, second] = sizes.sort((one, other) => other.squares - one.squares);
  return [
    { k: first.k, j: 0 },
    { k: second.k, j: 1 },
  ];
}

/** The same numbers in float64, without padding. */
function plain({ rows, cols, stride, data }: Matrix): Matrix {
  const copy = zeros(rows, cols, "float64");
  for (let i = 0; i < rows; i++) copy.data.set(data.subarray(i * stride, i * stride + cols), i * cols);
  return copy;
}
