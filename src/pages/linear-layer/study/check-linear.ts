import { type GradientReport, gradientReport } from "../../../lib/core/gradient-report.js";
import { affine } from "../../../lib/core/kernels/affine.js";
import { type Matrix, zeros } from "../../../lib/core/matrix.js";
import {
  type LinearExample,
  type LinearGradients,
  linearGradients,
  transposed,
} from "../../../lib/labs/linear/plain.js";

/** A gradient of the layer, by the letter that it is the gradient of. */
export type Checkable = "W" | "b" | "x";

/** Ways to get the gradient of W wrong. */
export const mistakes = ["none", "sign", "mean", "transposed"] as const;
export type Mistake = (typeof mistakes)[number];

/** Whether a word names a mistake. */
export function isMistake(word: string): word is Mistake {
  return mistakes.some((mistake) => mistake === word);
}

/**
 * Checks a gradient of y = xW + b for the loss L = Σᵢⱼ cᵢⱼ·yᵢⱼ, of which ∂L/∂y = c.
 *
 * @param example its matrices, in float64; numbers are moved and put back
 * @param c [batch × out], the dy of the example
 * @param of which gradient
 * @param mistake made on purpose in dW; defaults to "none"
 */
export function checkLinear(
  example: LinearExample,
  c: Matrix,
  of: Checkable,
  mistake: Mistake = "none",
): GradientReport {
  const { x, W, b } = example;
  const gradients = linearGradients(example, c);
  const checked = {
    W: { letter: "w", value: W, gradient: mistaken(gradients, x.rows, mistake) },
    b: { letter: "b", value: b, gradient: gradients.db },
    x: { letter: "x", value: x, gradient: gradients.dx },
  }[of];
  const y = zeros(x.rows, W.cols, "float64");
  const loss = () => {
    affine(x, W, b, y);
    let sum = 0;
    for (let k = 0; k < y.data.length; k++) sum += c.data[k] * y.data[k];
    return sum;
  };
  return gradientReport(checked, loss);
}

function mistaken({ dW }: LinearGradients, batch: number, mistake: Mistake): Matrix {
  if (mistake === "none") return dW;
  if (mistake === "transposed") return dW.rows === dW.cols ? transposed(dW) : dW;
  const factor = mistake === "sign" ? -1 : 1 / batch;
  return { ...dW, data: dW.data.map((value) => factor * value) };
}
