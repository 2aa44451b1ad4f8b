import { convolvedShape, type Window } from "../../../lib/core/convolution/window.js";
import { type GradientReport, gradientReport } from "../../../lib/core/gradient-report.js";
import { convolutionBiasGradient } from "../../../lib/core/kernels/convolution-bias-gradient.js";
import { convolutionInputGradient } from "../../../lib/core/kernels/convolution-input-gradient.js";
import { convolutionWeightGradient } from "../../../lib/core/kernels/convolution-weight-gradient.js";
import { convolve } from "../../../lib/core/kernels/convolve.js";
import { type Matrix, matrixFrom, rowsOf, zeros } from "../../../lib/core/matrix.js";
import {
  emptyMap,
  filterColumn,
  mapOf,
  sheetOf,
  weightedTotal,
} from "../../../lib/labs/convolution/on-rows.js";
import type { Rows } from "../../../lib/labs/linear/plain.js";

/** A convolution of one map with one filter, and the gradient that comes back to it. */
export interface ConvolutionExample {
  /** [height × width] */
  readonly x: Rows;
  /** [k × k] */
  readonly w: Rows;
  readonly b: number;
  /** ∂L/∂y: [places down × places across] */
  readonly dy: Rows;
  readonly window: Window;
}

/** Of one map and one filter, as rows. */
export interface ConvolutionGradients {
  readonly dx: Rows;
  readonly dw: Rows;
  readonly db: number;
}

/** Ways to get the way back wrong: the filter the wrong way round in dx, or dw from one place of the window alone. */
export const convolutionMistakes = ["none", "the filter turned round", "one place only"] as const;
export type ConvolutionMistake = (typeof convolutionMistakes)[number];

/**
 * dx, dw and db by the kernels that train.
 *
 * @param mistake made on purpose; defaults to "none"
 * @throws RangeError when the shapes do not fit
 */
export function convolutionGradients(
  { x, w, dy, window }: ConvolutionExample,
  mistake: ConvolutionMistake = "none",
): ConvolutionGradients {
  const [input, back] = [mapOf(x), mapOf(dy)];
  const [dx, dw, db] = [emptyMap(input), zeros(window.size ** 2, 1, "float64"), zeros(1, 1, "float64")];
  const used = mistake === "the filter turned round" ? turned(w) : w;
  convolutionInputGradient(back, filterColumn(used), dx, window);
  convolutionWeightGradient(input, mistake === "one place only" ? mapOf(firstOnly(dy)) : back, dw, window);
  convolutionBiasGradient(back, db);
  return { dx: rowsOf(sheetOf(dx)), dw: rowsOf(square(dw, window.size)), db: db.data[0] };
}

/**
 * Checks a gradient of a convolution for the loss L = Σᵢⱼ dyᵢⱼ·yᵢⱼ, of which ∂L/∂y = dy.
 *
 * @param of what is moved: the pixels, the weights or the bias
 * @param mistake made on purpose; defaults to "none"
 * @throws RangeError when the shapes do not fit
 */
export function checkConvolution(
  example: ConvolutionExample,
  of: "x" | "w" | "b",
  mistake: ConvolutionMistake = "none",
): GradientReport {
  const { x, w, b, dy, window } = example;
  const found = convolutionGradients(example, mistake);
  const input = mapOf(x);
  const [column, bias, back] = [filterColumn(w), matrixFrom([[b]], "float64"), mapOf(dy)];
  const y = emptyMap(convolvedShape(input, 1, window));
  const parts = {
    x: { value: sheetOf(input), gradient: found.dx },
    w: { value: square(column, window.size), gradient: found.dw },
    b: { value: bias, gradient: [[found.db]] },
  };
  const { value, gradient } = parts[of];
  return gradientReport({ letter: of, value, gradient: matrixFrom(gradient, "float64") }, () => {
    convolve(input, column, bias, y, window);
    return weightedTotal(y, back);
  });
}

/** A column of k · k weights as [k × k], over the same numbers. */
function square(column: Matrix, size: number): Matrix {
  return { rows: size, cols: size, stride: size, data: column.data };
}

function turned(w: Rows): Rows {
  return w.map((row) => row.toReversed()).toReversed();
}

function firstOnly(dy: Rows): Rows {
  return dy.map((row, i) => row.map((number, j) => (i === 0 && j === 0 ? number : 0)));
}
