import { referenceBackend } from "../../../lib/backends/reference.js";
import type { Backend } from "../../../lib/core/backend.js";
import { crossEntropy } from "../../../lib/core/losses.js";
import { type Matrix, matrixFrom, rowsOf, zeros } from "../../../lib/core/matrix.js";
import type { Network } from "../../../lib/core/network.js";
import type { Noted, tape } from "./tape.js";

/** Makes a tape: that of the page, or what a reader has made of it. */
export type MakeTape = typeof tape;

/** The gradients of a matrix, found in two ways. */
export interface TapeCheck {
  /** "W₁" */
  readonly name: string;
  /** Numbers that were compared. */
  readonly count: number;
  /** The largest of them by the library, in size. */
  readonly size: number;
  /** The largest difference between tape and library; NaN where one is no number. */
  readonly difference: number;
}

/** A network with a sample, in either precision. */
export interface TapeCase {
  readonly name: string;
  readonly build: (backend: Backend) => Network;
  /** [inputs] */
  readonly x: readonly number[];
  readonly label: number;
}

/** The tape beside the library's layers in float64, and beside those in float32 with the weights rounded to float32. */
export function checkCase(makeTape: MakeTape, { build, x, label }: TapeCase) {
  const [exact, single] = (["float64", "float32"] as const).map((precision) =>
    checkTape(makeTape, build(referenceBackend(precision)), matrixFrom([x], precision), label),
  );
  return exact.map((found, k) => ({ ...found, inSingle: single[k].difference }));
}

/**
 * All gradients of a network for one sample, by a tape in float64 and by the network's own layers in their precision.
 *
 * @param network dense layers with ReLU after each but the last; its gradients are overwritten
 * @param x [1 × inputs]
 * @param label class of the sample
 */
function checkTape(makeTape: MakeTape, network: Network, x: Matrix, label: number): TapeCheck[] {
  const t = makeTape();
  const noted = (matrix: Matrix) => rowsOf(matrix).map((row) => row.map((value) => t.number(value)));
  const layers = network.denseLayers.map(({ weight, bias }) => ({
    weight: noted(weight.value),
    bias: noted(bias.value)[0],
  }));
  let [row] = noted(x);
  for (const [n, { weight, bias }] of layers.entries()) {
    const sums = t.affine(row, weight, bias);
    row = n < layers.length - 1 ? sums.map((a) => t.relu(a)) : sums;
  }
  t.backward(t.crossEntropy(row, label));

  const z = network.forward(x, "predict");
  const dz = zeros(1, z.cols, z.data instanceof Float64Array ? "float64" : "float32");
  crossEntropy(z, [label], dz);
  network.backward(dz);
  return network.denseLayers.flatMap(({ weight, bias }, n) => [
    compared("W", n, weight.gradient, layers[n].weight),
    compared("b", n, bias.gradient, [layers[n].bias]),
  ]);
}

function compared(
  letter: string,
  layer: number,
  gradient: Matrix,
  rows: readonly (readonly Noted[])[],
): TapeCheck {
  let [size, difference] = [0, 0];
  for (const [i, row] of rowsOf(gradient).entries()) {
    for (const [j, found] of row.entries()) {
      size = Math.max(size, Math.abs(found));
      // Math.max keeps NaN.
      difference = Math.max(difference, Math.abs(rows[i][j].gradient - found));
    }
  }
  return { name: `${letter}${"₁₂₃₄₅₆₇₈₉"[layer]}`, count: gradient.rows * gradient.cols, size, difference };
}
