import type { Matrix } from "../matrix.js";
import type { Network } from "../network.js";

/**
 * Takes the mean off every row of the last layer's W and off its b: z ← z − c, the same c for all scores of a picture.
 * Softmax gives the same probabilities before and after, but for rounding.
 */
export function centreScores({ denseLayers }: Pick<Network, "denseLayers">): void {
  const last = denseLayers[denseLayers.length - 1];
  centreRows(last.weight.value);
  centreRows(last.bias.value);
}

function centreRows({ data, rows, cols, stride }: Matrix): void {
  for (let i = 0; i < rows; i++) {
    const row = data.subarray(i * stride, i * stride + cols);
    let mean = 0;
    for (let j = 0; j < cols; j++) mean += row[j] / cols;
    for (let j = 0; j < cols; j++) row[j] -= mean;
  }
}
