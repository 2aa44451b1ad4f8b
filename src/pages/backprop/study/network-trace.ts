import { inputGradient } from "../../../lib/core/kernels/input-gradient.js";
import { softmax } from "../../../lib/core/kernels/softmax.js";
import { backThrough, rowMaps, through } from "../../../lib/core/layers/map-stack.js";
import { crossEntropy } from "../../../lib/core/losses.js";
import type { Maps } from "../../../lib/core/maps.js";
import { type Matrix, matrixFrom, zeros } from "../../../lib/core/matrix.js";
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
  /** dW: [in × out], overwritten by the next pass. */
  readonly dWeight: Matrix;
  /** b: [1 × out]. */
  readonly bias: Matrix;
  /** db: [1 × out], overwritten by the next pass. */
  readonly dBias: Matrix;
}

/** Everything that one sample leaves behind on its way forwards and backwards. */
export interface NetworkTrace {
  readonly layers: readonly TracedLayer[];
  /** ∂L/∂xₖ, which no step needs: it is worked out when it is asked for. */
  readonly dInputAt: (k: number) => number;
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
      dWeight: weights.weight.gradient,
      bias: weights.bias.value,
      dBias: weights.bias.gradient,
    });
  }
  return {
    layers,
    dInputAt: (k) => inputGradientAt(layers[0], k),
    p: row(rowMaps(p)),
    label,
    loss,
    lossNow: () => crossEntropy(network.forward(x, "predict"), [label]),
  };
}

/** dxₖ = Σⱼ daⱼ·wₖⱼ: the library's own sum, over one row of W. */
function inputGradientAt({ dSums, weight }: TracedLayer, k: number): number {
  const { cols, stride, data } = weight;
  const row = { rows: 1, cols, stride, data: data.subarray(k * stride, (k + 1) * stride) };
  const dx = zeros(1, 1, "float64");
  inputGradient(matrixFrom([dSums], "float64"), row, dx);
  return dx.data[0];
}

/** The numbers of one sample; none where no gradient came. */
function row(maps: Maps | undefined): readonly number[] {
  return maps ? Array.from(maps.flat.data.subarray(0, maps.flat.cols)) : [];
}

function copyOf(maps: Maps): Maps {
  return { ...maps, flat: { ...maps.flat, data: maps.flat.data.slice() } };
}
