import { expectSameShape } from "../kernels/check.js";
import { softmaxRow } from "../layers/softmax-row.js";
import { totalWeight, weightOf } from "./class-weights.js";
import { expectLabels, type Loss } from "./loss.js";

/** ∂L/∂z of one sample from p and d = ∂L/∂p = p − y, all [classes]; dz is overwritten, multiplied with `weight`. */
type WayBack = (p: Float64Array, d: Float64Array, weight: number, dz: Float32Array | Float64Array) => void;

/**
 * L = mean of ½‖p − y‖², with p = softmax(z) and y the one-hot label;
 * ∂L/∂zⱼ = pⱼ·(dⱼ − Σₖ dₖ·pₖ)/batch with d = p − y, through the whole Jacobian of softmax.
 */
export const squaredError: Loss = squaredErrorWith((p, d, weight, dz) => {
  let mean = 0;
  for (let k = 0; k < p.length; k++) mean += d[k] * p[k];
  for (let j = 0; j < p.length; j++) dz[j] = weight * p[j] * (d[j] - mean);
});

/**
 * L = mean of ½‖p − y‖², as `squaredError`; but in place of ∂L/∂z the product with the diagonal of softmax's Jacobian
 * alone, dⱼ·pⱼ·(1 − pⱼ)/batch. It is not the gradient of L: the terms −dₖ·pₖ·pⱼ for k ≠ j are missing.
 *
 * One of the projects that this workbook repeats was trained with it. It is kept for that, and for comparing.
 */
export const squaredErrorDiagonal: Loss = squaredErrorWith((p, d, weight, dz) => {
  for (let j = 0; j < p.length; j++) dz[j] = weight * d[j] * p[j] * (1 - p[j]);
});

function squaredErrorWith(wayBack: WayBack): Loss {
  return (z, labels, dz, classWeights, each) => {
    expectLabels(labels, z);
    if (dz) expectSameShape("squaredError", "dz", dz, z);
    const total = totalWeight(labels, z.cols, classWeights);
    const p = new Float64Array(z.cols);
    const d = new Float64Array(z.cols);
    let loss = 0;
    for (let i = 0; i < z.rows; i++) {
      const weight = weightOf(labels[i], classWeights) / total;
      softmaxRow(z.data.subarray(i * z.stride, i * z.stride + z.cols), p);
      let squares = 0;
      for (let j = 0; j < p.length; j++) {
        d[j] = p[j] - (j === labels[i] ? 1 : 0);
        squares += d[j] * d[j];
      }
      if (each) each[i] = squares / 2;
      loss += (weight * squares) / 2;
      if (dz) wayBack(p, d, weight, dz.data.subarray(i * dz.stride, i * dz.stride + dz.cols));
    }
    return loss;
  };
}
