import { type Comparison, compareGradient } from "../../../lib/core/gradient-check.js";
import { softmax } from "../../../lib/core/kernels/softmax.js";
import { backThrough, rowMaps, through } from "../../../lib/core/layers/map-stack.js";
import { crossEntropy } from "../../../lib/core/losses.js";
import type { Maps } from "../../../lib/core/maps.js";
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
  let at = rowMaps(x);
  const forward = network.stages.map(({ sums, after }) => {
    const input = at;
    const summed = copyOf(through([sums], input, "predict"));
    at = copyOf(through(after, summed, "predict"));
    return { input, summed, outputs: at };
  });
  const z = at.flat;
  const p = zeros(1, z.cols, "float64");
  softmax(z, p);
  const dz = zeros(1, z.cols, "float64");
  const loss = crossEntropy(z, [label], dz);
  let dy: Maps | undefined = rowMaps(dz);
  const layers: TracedLayer[] = [];
  for (const [n, { sums, after, weights }] of [...network.stages.entries()].reverse()) {
    const dOutputs = row(dy);
    dy = dy && backThrough(after, dy);
    const dSums = row(dy);
    dy = dy && sums.backward(dy);
    const { input, summed, outputs } = forward[n];
    layers.unshift({
      layer: n + 1,
      input: row(input),
      sums: row(summed),
      outputs: row(outputs),
      dSums,
      dOutputs,
      weight: weights.weight.value,
      dWeight: copyOfMatrix(weights.weight.gradient),
      bias: weights.bias.value,
      dBias: copyOfMatrix(weights.bias.gradient),
    });
  }
  return {
    layers,
    p: row(rowMaps(p)),
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

/** The numbers of one sample; none where no gradient came. */
function row(maps: Maps | undefined): readonly number[] {
  return maps ? Array.from(maps.flat.data.subarray(0, maps.flat.cols)) : [];
}

function copyOf(maps: Maps): Maps {
  return { ...maps, flat: copyOfMatrix(maps.flat) };
}

function copyOfMatrix(matrix: Matrix): Matrix {
  return { ...matrix, data: matrix.data.slice() };
}
