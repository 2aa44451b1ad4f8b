import type { AnswerFunction } from "./exercise.js";
import { ended, firstFault } from "./first-fault.js";
import { right, type Verdict, wrong } from "./verdict.js";

/** Rows of numbers. */
type Table = readonly (readonly number[])[];

/** A reader's gradient of a loss by one matrix, at one place. */
export interface GradientFunctionCheck {
  /** Name of the gradient, for messages: "dW". */
  readonly name: string;
  /** The matrix by which the gradient is. */
  readonly at: Table;
  /** L at other numbers of that matrix. */
  loss(matrix: Table): number;
  /** Inputs for the reader's function. */
  readonly inputs: readonly unknown[];
}

/** How far a number is moved to either side. */
const h = 1e-5;

/**
 * Compares a reader's gradient with (L(w + h) − L(w − h))/2h, number by number.
 *
 * @returns the first thing that is wrong
 */
export function checkGradientFunction(
  answer: AnswerFunction,
  { name, at, loss, inputs }: GradientFunctionCheck,
): Verdict {
  const differences = at.map((row, i) =>
    row.map((_, j) => (loss(moved(at, i, j, h)) - loss(moved(at, i, j, -h))) / (2 * h)),
  );
  const fault = firstFault(answer(...structuredClone(inputs)), differences, 1e-5);
  return fault ? wrong(`${name} beside finite differences: ${ended(fault)}`) : right();
}

function moved(matrix: Table, row: number, column: number, by: number): number[][] {
  return matrix.map((values, i) =>
    values.map((value, j) => (i === row && j === column ? value + by : value)),
  );
}
