import { type CheckOptions, type Comparison, compareGradient } from "./gradient-check.js";
import { type Matrix, rowsOf } from "./matrix.js";

/** Every number of a gradient, beside its finite difference. */
export interface GradientReport {
  /** Letter of one number of the matrix: "w". */
  readonly letter: string;
  /** The numbers that were moved, each in its turn. */
  readonly values: readonly (readonly number[])[];
  /** How far. */
  readonly h: number;
  readonly comparisons: readonly Comparison[];
  /** Largest relative error; NaN when one of them is. */
  readonly worst: number;
}

/** A matrix with the gradient that is to be checked. */
export interface Reported {
  readonly letter: string;
  /** In float64; its numbers are moved and put back. */
  readonly value: Matrix;
  /** ∂L/∂value; same shape. */
  readonly gradient: Matrix;
}

/**
 * ∂L/∂w ≈ (L(w + h) − L(w − h))/2h beside the gradient by the formula, for every number of a matrix.
 *
 * @param loss L at the present numbers, worked out afresh at each call
 * @param h how far a number is moved to either side; defaults to 1e-5
 * @throws TypeError when the matrix is not in float64
 */
export function gradientReport(
  { letter, value, gradient }: Reported,
  loss: CheckOptions["loss"],
  h = 1e-5,
): GradientReport {
  const kept = { name: letter, value, gradient: { ...gradient, data: gradient.data.slice() } };
  const comparisons = Array.from({ length: value.rows * value.cols }, (_, k) =>
    compareGradient(kept, Math.floor(k / value.cols), k % value.cols, { loss, h }),
  );
  const worst = Math.max(...comparisons.map(({ error }) => error));
  return { letter, values: rowsOf(value), h, comparisons, worst };
}
