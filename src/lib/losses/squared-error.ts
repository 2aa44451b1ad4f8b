import { expectSameShape } from "../kernels/check.js";
import { softmaxRow } from "../layers/softmax-row.js";
import { totalWeight, weightOf } from "./class-weights.js";
import { expectLabels, type Loss } from "./loss.js";

/**
 * L = mean of ½‖p − y‖², with p = softmax(z) and y the one-hot label;
 * ∂L/∂zⱼ = pⱼ·(dⱼ − Σₖ dₖ·pₖ)/batch with d = p − y, through the whole Jacobian of softmax.
 */
export const squaredError: Loss = (z, labels, dz, classWeights, each) => {
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
    let mean = 0;
    for (let j = 0; j < p.length; j++) {
      d[j] = p[j] - (j === labels[i] ? 1 : 0);
      squares += d[j] * d[j];
      mean += d[j] * p[j];
    }
    if (each) each[i] = squares / 2;
    loss += (weight * squares) / 2;
    if (!dz) continue;
    for (let j = 0; j < p.length; j++) dz.data[i * dz.stride + j] = weight * p[j] * (d[j] - mean);
  }
  return loss;
};
