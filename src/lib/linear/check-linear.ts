import { type Comparison, compareGradient } from "../gradient-check.js";
import { affine } from "../kernels/affine.js";
import { type Matrix, rowsOf, zeros } from "../matrix.js";
import { type LinearExample, type LinearGradients, linearGradients, type Rows, transposed } from "./plain.js";

/** A gradient of the layer, by the letter that it is the gradient of. */
export type Checkable = "W" | "b" | "x";

/** Ways to get the gradient of W wrong. */
export const mistakes = ["none", "sign", "mean", "transposed"] as const;
export type Mistake = (typeof mistakes)[number];

/** How far a number is moved to either side. */
const h = 1e-5;

/** Whether a word names a mistake. */
export function isMistake(word: string): word is Mistake {
  return mistakes.some((mistake) => mistake === word);
}

/** Every number of one gradient, beside its finite difference. */
export interface LinearCheck {
  readonly of: Checkable;
  /** The numbers of the matrix that were moved, each in its turn. */
  readonly values: Rows;
  /** How far. */
  readonly h: number;
  readonly comparisons: readonly Comparison[];
  /** Largest relative error. */
  readonly worst: number;
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
): LinearCheck {
  const { x, W, b } = example;
  const gradients = linearGradients(example, c);
  const checked = {
    W: { name: "W", value: W, gradient: mistaken(gradients, x.rows, mistake) },
    b: { name: "b", value: b, gradient: gradients.db },
    x: { name: "x", value: x, gradient: gradients.dx },
  }[of];
  const y = zeros(x.rows, W.cols, "float64");
  const loss = () => {
    affine(x, W, b, y);
    let sum = 0;
    for (let k = 0; k < y.data.length; k++) sum += c.data[k] * y.data[k];
    return sum;
  };
  const comparisons: Comparison[] = [];
  for (let row = 0; row < checked.value.rows; row++) {
    for (let col = 0; col < checked.value.cols; col++) {
      comparisons.push(compareGradient(checked, row, col, { loss, h }));
    }
  }
  const worst = Math.max(...comparisons.map(({ error }) => error));
  return { of, values: rowsOf(checked.value), h, comparisons, worst };
}

function mistaken({ dW }: LinearGradients, batch: number, mistake: Mistake): Matrix {
  if (mistake === "none") return dW;
  if (mistake === "transposed") return dW.rows === dW.cols ? transposed(dW) : dW;
  const factor = mistake === "sign" ? -1 : 1 / batch;
  return { ...dW, data: dW.data.map((value) => factor * value) };
}
