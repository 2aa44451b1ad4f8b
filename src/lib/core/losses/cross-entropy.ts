import { expectSameShape } from "../kernels/check.js";
import { softmaxRow } from "../layers/softmax-row.js";
import { totalWeight, weightOf } from "./class-weights.js";
import { expectLabels, type Loss } from "./loss.js";

/**
 * L = mean of −ln p_t, with p = softmax(z) and t the label; ∂L/∂z = (p − Y)/batch, Y one-hot.
 *
 * Taken from the scores: −ln p_t = ln Σₖ e^zₖ − z_t, which neither overflows nor takes the logarithm of 0.
 */
export const crossEntropy: Loss = (z, labels, dz, classWeights, each) => {
  expectLabels(labels, z);
  if (dz) expectSameShape("crossEntropy", "dz", dz, z);
  const total = totalWeight(labels, z.cols, classWeights);
  const p = new Float64Array(z.cols);
  let loss = 0;
  for (let i = 0; i < z.rows; i++) {
    const scores = z.data.subarray(i * z.stride, i * z.stride + z.cols);
    const weight = weightOf(labels[i], classWeights) / total;
    const own = softmaxRow(scores, p) - scores[labels[i]];
    if (each) each[i] = own;
    loss += weight * own;
    if (!dz) continue;
    const row = dz.data.subarray(i * dz.stride, i * dz.stride + dz.cols);
    for (let j = 0; j < row.length; j++) row[j] = weight * (p[j] - (j === labels[i] ? 1 : 0));
  }
  return loss;
};
