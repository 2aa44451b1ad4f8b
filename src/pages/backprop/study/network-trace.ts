import { type Comparison, compareGradient } from "../../../lib/core/gradient-check.js";
import { softmax } from "../../../lib/core/kernels/softmax.js";
import { crossEntropy } from "../../../lib/core/losses.js";
import { type Matrix, zeros } from "../../../lib/core/matrix.js";
import type { Network } from "../../../lib/core/network.js";

/** One dense layer in a pass of one sample, with the activation behind it. */
export interface TracedLayer {
  /** Number of the layer, from 1. */
  readonly layer: number;
  /** What goes in: x, or h of the layer before: [in]. */
  readonly input: readonly number[];
  /** a, or z of the last layer: [out]. */
  readonly sums: readonly number[];
  /** h = f(a); of the last layer the sums once more: [out]. */
  readonly outputs: readonly number[];
  /** ∂L/∂h: [out]; of the last layer the same as `dSums`. */
  readonly dOutputs: readonly number[];
  /** ∂L/∂a: [out]. */
  readonly dSums: readonly number[];
  /** W: [in × out]. */
  readonly weight: Matrix;
  /** dW: [in × out], a copy. */
  readonly dWeight: Matrix;
  /** b: [1 × out]. */
  readonly bias: Matrix;
  /** db: [1 × out], a copy. */
  readonly dBias: Matrix;
}

/** Everything that one sample leaves behind on its way forwards and backwards. */
export interface NetworkTrace {
  readonly layers: readonly TracedLayer[];
  /** [classes] */
  readonly p: readonly number[];
  readonly label: number;
  readonly loss: number;
  /** L worked out afresh with the weights as they are now. */
  readonly lossNow: () => number;
}

/**
 * Sends one sample forwards and its cross-entropy backwards, and keeps every number.
 *
 * @param network in float64, dense layers with an activation after each but the last; its gradients are overwritten
 * @param x [1 × inputs]
 * @param label class of the sample
 */
export function traceNetwork(network: Network, x: Matrix, label: number): NetworkTrace {
  const values = [x];
  for (const layer of network.layers)
    values.push(copyOf(layer.forward(values[values.length - 1], "predict")));
  const z = values[values.length - 1];
  const p = zeros(1, z.cols, "float64");
  softmax(z, p);
  const dz = zeros(1, z.cols, "float64");
  const loss = crossEntropy(z, [label], dz);
  const gradients = new Map<number, readonly number[]>([[network.layers.length, row(dz)]]);
  let dy: Matrix | undefined = dz;
  for (let k = network.layers.length - 1; k >= 0 && dy; k--) {
    dy = network.layers[k].backward(dy);
    if (dy) gradients.set(k, row(dy));
  }
  const at = (k: number) => gradients.get(k) ?? [];
  const layers = network.denseLayers.map(({ weight, bias }, n) => {
    const isLast = n === network.denseLayers.length - 1;
    const behind = isLast ? 2 * n + 1 : 2 * n + 2;
    return {
      layer: n + 1,
      input: row(values[2 * n]),
      sums: row(values[2 * n + 1]),
      outputs: row(values[behind]),
      dSums: at(2 * n + 1),
      dOutputs: at(behind),
      weight: weight.value,
      dWeight: copyOf(weight.gradient),
      bias: bias.value,
      dBias: copyOf(bias.gradient),
    };
  });
  return {
    layers,
    p: row(p),
    label,
    loss,
    lossNow: () => crossEntropy(network.forward(x, "predict"), [label]),
  };
}

/** One weight: where it stands, what it is, and how its gradient came about. */
export interface TracedWeight {
  readonly value: number;
  /** The number that goes in at the weight's beginning. */
  readonly input: number;
  /** ∂L/∂a at its end. */
  readonly dSum: number;
  /** dw = input·dSum. */
  readonly gradient: number;
  /** Beside the finite difference. */
  readonly comparison: Comparison;
  /** What each unit of the next layer adds to ∂L/∂h at its end, the largest first; none for the last layer. */
  readonly shares: readonly { readonly unit: number; readonly dSum: number; readonly weight: number }[];
}

/**
 * dw_kj = h_k·da_j, the gradient of one weight, with the way it came by.
 *
 * @param layer number of its layer, from 1
 * @param k unit that it comes from
 * @param j unit that it goes to
 * @throws RangeError when there is no such layer or weight
 */
export function traceWeight(
  { layers, lossNow }: NetworkTrace,
  layer: number,
  k: number,
  j: number,
): TracedWeight {
  const traced = layers[layer - 1];
  if (!traced) throw new RangeError(`layer must be in [1, ${layers.length}]: ${layer}`);
  const { weight, dWeight, input, dSums } = traced;
  const comparison = compareGradient({ name: `W${layer}`, value: weight, gradient: dWeight }, k, j, {
    loss: lossNow,
  });
  const next = layers[layer];
  const shares = next
    ? next.dSums
        .map((dSum, unit) => ({ unit, dSum, weight: next.weight.data[j * next.weight.stride + unit] }))
        .sort((one, other) => Math.abs(other.dSum * other.weight) - Math.abs(one.dSum * one.weight))
    : [];
  return {
    value: weight.data[k * weight.stride + j],
    input: input[k],
    dSum: dSums[j],
    gradient: dWeight.data[k * dWeight.stride + j],
    comparison,
    shares,
  };
}

function row({ cols, data }: Matrix): readonly number[] {
  return Array.from(data.subarray(0, cols));
}

function copyOf(matrix: Matrix): Matrix {
  return { ...matrix, data: matrix.data.slice() };
}
