import type { Backend } from "../backend.js";
import type { Matrix } from "../matrix.js";
import { growingBuffer } from "./buffer.js";
import type { LayerDescription } from "./description.js";
import type { Layer } from "./layer.js";
import { softmaxRow } from "./softmax-row.js";

/**
 * pⱼ = e^zⱼ/Σₖ e^zₖ, row by row.
 *
 * @param z [batch × classes], scores
 * @param p [batch × classes], overwritten
 */
export function softmax(z: Matrix, p: Matrix): void {
  for (let i = 0; i < z.rows; i++) {
    const scores = z.data.subarray(i * z.stride, i * z.stride + z.cols);
    softmaxRow(scores, p.data.subarray(i * p.stride, i * p.stride + p.cols));
  }
}

/**
 * dzⱼ = pⱼ·(dpⱼ − Σₖ dpₖ·pₖ), row by row: dp times the Jacobian diag(p) − ppᵀ of softmax.
 *
 * @param p [batch × classes], what softmax returned
 * @param dp [batch × classes], the gradient of the loss by p
 * @param dz [batch × classes], overwritten; may be dp itself
 */
export function softmaxGradient(p: Matrix, dp: Matrix, dz: Matrix): void {
  for (let i = 0; i < p.rows; i++) {
    const row = p.data.subarray(i * p.stride, i * p.stride + p.cols);
    const dpRow = dp.data.subarray(i * dp.stride, i * dp.stride + dp.cols);
    const dzRow = dz.data.subarray(i * dz.stride, i * dz.stride + dz.cols);
    let mean = 0;
    for (let k = 0; k < row.length; k++) mean += dpRow[k] * row[k];
    for (let j = 0; j < row.length; j++) dzRow[j] = row[j] * (dpRow[j] - mean);
  }
}

/** Softmax, as a card of weights lists it. */
export const softmaxDescription: LayerDescription = {
  type: "softmax",
  formula: "y[class] = exp(x[class] − m) / Σ over k of exp(x[k] − m), where m is the greatest of x",
};

/** p = softmax(z); backwards through the whole Jacobian. */
export function softmaxLayer(backend: Backend, classes: number): Layer {
  const outputRoom = growingBuffer(backend, classes);
  const inputRoom = growingBuffer(backend, classes);
  let output: Matrix | undefined;
  return {
    parameters: [],
    described: [softmaxDescription],
    forward(z) {
      output = outputRoom(z.rows);
      softmax(z, output);
      return output;
    },
    backward(dp) {
      if (!output) throw new Error("softmax: backward before forward");
      const dz = inputRoom(dp.rows);
      softmaxGradient(output, dp, dz);
      return dz;
    },
  };
}
