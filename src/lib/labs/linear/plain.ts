import { affine } from "../../core/kernels/affine.js";
import { biasGradient } from "../../core/kernels/bias-gradient.js";
import { expectShape } from "../../core/kernels/check.js";
import { inputGradient } from "../../core/kernels/input-gradient.js";
import { weightGradient } from "../../core/kernels/weight-gradient.js";
import { type Matrix, matrixFrom, zeros } from "../../core/matrix.js";

/** A matrix as rows of plain numbers. */
export type Rows = readonly (readonly number[])[];

/** The matrices of a linear layer in a worked example, in float64. */
export interface LinearExample {
  readonly x: Matrix;
  readonly W: Matrix;
  readonly b: Matrix;
  readonly y: Matrix;
}

/**
 * y = xW + b of numbers written down.
 *
 * @throws RangeError when the shapes do not fit
 */
export function linearExample(x: Rows, W: Rows, b: Rows): LinearExample {
  const example = { x: matrixFrom(x, "float64"), W: matrixFrom(W, "float64"), b: matrixFrom(b, "float64") };
  const y = zeros(example.x.rows, example.W.cols, "float64");
  affine(example.x, example.W, example.b, y);
  return { ...example, y };
}

/**
 * The same layer for samples that are columns: yᵢⱼ = Σₖ Wᵢₖ·xₖⱼ + bᵢ.
 *
 * @param W [out × in], a neuron a row
 * @param x [in × batch], a sample a column
 * @param b [out × 1], added to every column
 * @returns [out × batch]
 * @throws RangeError when the shapes do not fit
 */
export function linearColumns(W: Matrix, x: Matrix, b: Matrix): Matrix {
  expectShape("linearColumns", "b", b, W.rows, 1);
  const y = zeros(W.rows, x.cols, "float64");
  affine(W, x, zeros(1, x.cols, "float64"), y);
  for (let i = 0; i < y.rows; i++) {
    for (let j = 0; j < y.cols; j++) y.data[i * y.stride + j] += b.data[i * b.stride];
  }
  return y;
}

/** The gradients of a linear layer. */
export interface LinearGradients {
  readonly dW: Matrix;
  readonly db: Matrix;
  readonly dx: Matrix;
}

/** dW = xᵀ·dy, db = Σᵢ dyᵢ, dx = dy·Wᵀ of a worked example. */
export function linearGradients({ x, W }: LinearExample, dy: Matrix): LinearGradients {
  const dW = zeros(W.rows, W.cols, "float64");
  const db = zeros(1, W.cols, "float64");
  const dx = zeros(x.rows, x.cols, "float64");
  weightGradient(x, dy, dW);
  biasGradient(dy, db);
  inputGradient(dy, W, dx);
  return { dW, db, dx };
}

/** A matrix with rows and columns swapped. */
export function transposed(matrix: Matrix): Matrix {
  const turned = zeros(matrix.cols, matrix.rows, "float64");
  for (let i = 0; i < matrix.rows; i++) {
    for (let j = 0; j < matrix.cols; j++) {
      turned.data[j * turned.stride + i] = matrix.data[i * matrix.stride + j];
    }
  }
  return turned;
}
