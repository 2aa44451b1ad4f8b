import type { Matrix } from "./matrix.js";

/** A matrix the loss depends on, with the gradient that is to be checked: a `Parameter` is one. */
export interface Checked {
  readonly name: string;
  readonly value: Matrix;
  /** ∂L/∂value as backpropagation found it; same shape. */
  readonly gradient: Matrix;
}

/** One number of a matrix, its gradient found in two ways, and how far apart the two are. */
export interface Comparison {
  readonly row: number;
  readonly col: number;
  /** L(w + h). */
  readonly above: number;
  /** L(w − h). */
  readonly below: number;
  /** ∂L/∂w by backpropagation. */
  readonly backward: number;
  /** (L(w + h) − L(w − h))/2h. */
  readonly difference: number;
  /** |backward − difference|/max(|backward|, |difference|, floor). */
  readonly error: number;
}

/** What a check of one matrix found. */
export interface GradientCheck {
  readonly name: string;
  /** How many of its numbers were compared. */
  readonly compared: number;
  /** The comparison with the largest error. */
  readonly worst: Comparison;
}

/** How a gradient is checked. */
export interface CheckOptions {
  /** L at the present numbers, worked out afresh at each call. */
  loss: () => number;
  /** h, how far a number is moved to either side; defaults to 1e-5. */
  h?: number;
  /**
   * Gradients smaller than this are compared as if they were this large, because the difference of two losses
   * has no digits left for them; defaults to 1e-4.
   */
  floor?: number;
}

/**
 * ∂L/∂w ≈ (L(w + h) − L(w − h))/2h, beside the gradient of backpropagation, for one number.
 *
 * In float64 with h = 10⁻⁵ the two should agree to about 10⁻⁹. They do not where L has a kink nearer to w
 * than h, as ReLU and |w| have at 0.
 *
 * @param checked the matrix, in float64; its number is moved and put back
 * @param row of the number
 * @param col of the number
 * @throws TypeError when the matrix is not in float64
 * @throws RangeError when there is no such number
 */
export function compareGradient(
  { name, value, gradient }: Checked,
  row: number,
  col: number,
  { loss, h = 1e-5, floor = 1e-4 }: CheckOptions,
): Comparison {
  if (!(value.data instanceof Float64Array)) throw new TypeError(`${name} must be in float64: float32`);
  if (!(row >= 0 && row < value.rows && col >= 0 && col < value.cols)) {
    throw new RangeError(`${name} has ${value.rows} rows and ${value.cols} columns, not: ${row}, ${col}`);
  }
  const at = row * value.stride + col;
  const w = value.data[at];
  value.data[at] = w + h;
  const above = loss();
  value.data[at] = w - h;
  const below = loss();
  value.data[at] = w;
  const difference = (above - below) / (2 * h);
  const backward = gradient.data[row * gradient.stride + col];
  const size = Math.max(Math.abs(backward), Math.abs(difference), floor);
  return { row, col, above, below, backward, difference, error: Math.abs(backward - difference) / size };
}

/**
 * Compares every number of a matrix, or every `each`-th of them.
 *
 * The gradient is read before `loss` is called, so `loss` may run the network backwards too.
 *
 * @param checked the matrix, in float64, with the gradient at its present numbers
 * @param options as for `compareGradient`; each: defaults to 1, every number
 * @throws RangeError unless `each` is a whole number ≥ 1 and there is something to compare
 */
export function checkGradient(
  { name, value, gradient }: Checked,
  options: CheckOptions & { each?: number },
): GradientCheck {
  const { each = 1 } = options;
  if (!(Number.isInteger(each) && each >= 1)) {
    throw new RangeError(`each must be a whole number of at least 1: ${each}`);
  }
  const kept = { name, value, gradient: { ...gradient, data: gradient.data.slice() } };
  let worst: Comparison | undefined;
  let compared = 0;
  for (let k = 0; k < value.rows * value.cols; k += each) {
    const found = compareGradient(kept, Math.floor(k / value.cols), k % value.cols, options);
    if (!worst || isWorse(found.error, worst.error)) worst = found;
    compared++;
  }
  if (!worst) throw new RangeError(`${name} has no numbers to compare: ${compared}`);
  return { name, compared, worst };
}

/** Whether an error is larger; one that is not a number is the worst there is. */
function isWorse(error: number, than: number): boolean {
  return Number.isNaN(error) || error > than;
}
