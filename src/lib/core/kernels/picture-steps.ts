import type { Backend, DenseWeights, PictureSteps } from "../backend.js";
import { makeLoss } from "../losses.js";
import { type Matrix, zeros } from "../matrix.js";
import { argMax } from "../metrics.js";
import { sgdUpdate } from "../optimisers/sgd.js";
import { affine } from "./affine.js";
import { inputGradient } from "./input-gradient.js";
import { relu, reluGradient } from "./relu.js";
import { stepFromRow } from "./step-from-row.js";

/**
 * Gradient descent on one picture after the other, forwards and backwards through all layers:
 *
 *     h₀ = x, zₗ = hₗ₋₁·Wₗ + bₗ, hₗ = max(zₗ, 0), and the last z are the scores;
 *     dhₗ₋₁ = dzₗ·Wₗᵀ, dzₗ₋₁ = dhₗ₋₁ where hₗ₋₁ > 0; Wₗ ← Wₗ − η·hₗ₋₁ᵀ·dzₗ, bₗ ← bₗ − η·dzₗ.
 *
 * @param layers of the network, from the pictures to the scores
 * @param ink the number that the grey level 255 becomes
 * @param products defaults to the functions of these names
 */
export function pictureSteps(
  layers: readonly DenseWeights[],
  ink: number,
  products: Pick<Backend, "affine" | "inputGradient"> = { affine, inputGradient },
): PictureSteps {
  const row = ({ weight: { data } }: DenseWeights, width: number): Matrix =>
    zeros(1, width, data instanceof Float32Array ? "float32" : "float64");
  /** What each layer is given, and ∂L/∂z of what it gives. */
  const inputs = layers.map((layer) => row(layer, layer.weight.rows));
  const errors = layers.map((layer) => row(layer, layer.weight.cols));
  const scores = row(layers[layers.length - 1], layers[layers.length - 1].weight.cols);

  function forward(picture: Uint8Array): void {
    for (let k = 0; k < picture.length; k++) inputs[0].data[k] = (picture[k] * ink) / 255;
    for (const [l, { weight, bias }] of layers.entries()) {
      const y = inputs[l + 1] ?? scores;
      products.affine(inputs[l], weight, bias, y);
      if (y !== scores) relu(y, y);
    }
  }

  function backward(eta: number): void {
    for (let l = layers.length - 1; l >= 0; l--) {
      const { weight, bias } = layers[l];
      if (l > 0) {
        products.inputGradient(errors[l], weight, errors[l - 1]);
        reluGradient(inputs[l], errors[l - 1], errors[l - 1]);
      }
      stepFromRow(inputs[l], errors[l], weight, eta);
      sgdUpdate(bias, errors[l], eta);
    }
  }

  return {
    take({ pixels, labels }, rows, etas, lossName) {
      const loss = makeLoss(lossName);
      const losses = new Float64Array(rows.length);
      const right = new Uint8Array(rows.length);
      const size = inputs[0].cols;
      for (const [i, picture] of rows.entries()) {
        const label = labels.subarray(picture, picture + 1);
        forward(pixels.subarray(picture * size, (picture + 1) * size));
        losses[i] = loss(scores, label, errors[layers.length - 1]);
        if (!Number.isFinite(losses[i])) return { done: i, losses, right };
        right[i] = argMax(scores, 0) === label[0] ? 1 : 0;
        backward(etas[i]);
      }
      return { done: rows.length, losses, right };
    },
  };
}
